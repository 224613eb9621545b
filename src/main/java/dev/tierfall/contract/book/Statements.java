package dev.tierfall.contract.book;

import dev.tierfall.check.CheckFiles;
import dev.tierfall.spread.OwnFiles;
import dev.tierfall.store.MapView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The statements under {@code cypher/contract}, which speak in the shared words of the checks. */
@Lazy
@Component
class Statements {

    private final CheckFiles checks;
    private final Map<String, String> shipped = OwnFiles.shipped("contract");

    Statements(CheckFiles checks) {
        this.checks = checks;
    }

    List<Row> rows(String name, MapView view, Map<String, Object> parameters) {
        String file = name + ".cypher";
        String text = Objects.requireNonNull(shipped.get(file), file);
        var rows = new ArrayList<Row>();
        view.each(checks.writtenOut(file, text), parameters, row -> rows.add(new Row(row)));
        return rows;
    }
}
