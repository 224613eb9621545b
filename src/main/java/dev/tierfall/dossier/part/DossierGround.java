package dev.tierfall.dossier.part;

import dev.tierfall.blast.Scene;
import dev.tierfall.spread.OwnFiles;
import dev.tierfall.store.Maps;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What the map says of a vendor beside the analyses: the statements under {@code cypher/dossier}, one a question. */
@Lazy
@Component
public class DossierGround {

    private static final Map<String, String> STATEMENTS = OwnFiles.shipped("dossier");

    private final Maps maps;

    DossierGround(Maps maps) {
        this.maps = maps;
    }

    /** What a statement answers of a vendor on the scene's day. */
    public List<Line> of(String vendor, String statement, Scene scene) {
        return ask(statement, scene, Map.of("vendor", vendor));
    }

    /** The same with parameters of its own; the day is always one. */
    public List<Line> ask(String statement, Scene scene, Map<String, Object> parameters) {
        String cypher = Objects.requireNonNull(STATEMENTS.get(statement + ".cypher"), statement);
        var all = new HashMap<>(parameters);
        all.put("asOf", scene.asOf());
        return scene.snapshot().ask(maps, scene.budget().left(), view -> {
            var lines = new ArrayList<Line>();
            view.each(cypher, all, row -> lines.add(new Line(row)));
            return lines;
        });
    }
}
