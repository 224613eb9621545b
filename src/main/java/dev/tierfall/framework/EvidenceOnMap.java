package dev.tierfall.framework;

import dev.tierfall.blast.Scene;
import dev.tierfall.framework.Framework.Evidence;
import dev.tierfall.framework.Framework.Requirement;
import dev.tierfall.framework.FrameworkAnswer.Answered;
import dev.tierfall.spread.OwnFiles;
import dev.tierfall.store.Maps;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Counts for each item how many contracts, or organizations of ours, have evidence of it that somebody accepted. */
@Lazy
@Component
class EvidenceOnMap {

    private static final String CYPHER = Objects.requireNonNull(
            OwnFiles.shipped("frameworks").get("evidence.cypher"), "evidence.cypher ships with the program");

    private final Maps maps;

    EvidenceOnMap(Maps maps) {
        this.maps = maps;
    }

    /** What is there for each row that asks for evidence, by the row's id. */
    Map<String, Answered> of(List<Requirement> rows, Scene scene) {
        List<Map<String, String>> items = rows.stream()
                .filter(row -> row.evidence() != Evidence.NONE)
                .map(row ->
                        Map.of("id", row.id(), "about", row.evidence().name().toLowerCase(Locale.ROOT)))
                .toList();
        var answers = new HashMap<String, Answered>();
        if (!items.isEmpty()) {
            scene.snapshot().ask(maps, view -> {
                view.each(CYPHER, Map.of("items", items, "asOf", scene.asOf()), row -> {
                    Answered one = answered(row);
                    answers.put(one.id(), one);
                });
                return answers;
            });
        }
        return answers;
    }

    private static Answered answered(Map<String, Object> row) {
        String item = String.valueOf(row.get("item"));
        String things = row.get("about") + "s";
        long counted = number(row, "counted");
        long missing = number(row, "missing");
        long open = number(row, "open");
        String coverage = counted == 0
                ? "no %s on the map".formatted(things)
                : "accepted evidence for %,d of %,d %s%s"
                        .formatted(
                                counted - missing - open,
                                counted,
                                things,
                                open == 0 ? "" : "; %,d can't be known".formatted(open));
        String result = missing > 0 ? "fail" : open > 0 ? "unknown" : "pass";
        return new Answered(item, "Evidence", result, counted, coverage);
    }

    private static long number(Map<String, Object> row, String name) {
        return (Long) Objects.requireNonNull(row.get(name), name);
    }
}
