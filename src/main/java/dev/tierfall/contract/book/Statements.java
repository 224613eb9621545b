package dev.tierfall.contract.book;

import dev.tierfall.check.CheckFiles;
import dev.tierfall.spread.OwnFiles;
import dev.tierfall.store.MapView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The statements under {@code cypher/contract}, which speak in the shared words of the checks. */
@Lazy
@Component
class Statements {

    private final CheckFiles checks;
    private final Map<String, String> shipped = OwnFiles.shipped("contract");
    private final Map<String, String> written = new ConcurrentHashMap<>();

    Statements(CheckFiles checks) {
        this.checks = checks;
    }

    List<Row> rows(String name, MapView view, Map<String, Object> parameters) {
        var rows = new ArrayList<Row>();
        view.each(written.computeIfAbsent(name + ".cypher", this::written), parameters, row -> rows.add(new Row(row)));
        return rows;
    }

    private String written(String file) {
        return checks.writtenOut(file, Objects.requireNonNull(shipped.get(file), file));
    }
}
