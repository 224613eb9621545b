package dev.tierfall.contract.need;

import dev.tierfall.blast.Scene;
import dev.tierfall.blast.Scenes;
import dev.tierfall.blast.Scope;
import dev.tierfall.contract.book.BookReader;
import dev.tierfall.contract.book.Need;
import dev.tierfall.contract.need.NeedsAnswer.Against;
import dev.tierfall.contract.need.NeedsAnswer.Counts;
import dev.tierfall.model.Rejected;
import dev.tierfall.store.Maps;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;

/** Reads the master list off the map of a day. */
@Lazy
@Service
public class Needs {

    private final Scenes scenes;
    private final Maps maps;
    private final BookReader books;

    Needs(Scenes scenes, Maps maps, BookReader books) {
        this.scenes = scenes;
        this.maps = maps;
        this.books = books;
    }

    /** @param vendor only what is asked of its services, by id or ref; empty for all */
    NeedsAnswer list(Scope scope, String vendor) {
        if (!scope.without().isEmpty()) {
            throw new Rejected(
                    "needs can't leave things out", "write a what-if that removes them, and ask with what-if=NAME");
        }
        String ref = vendor.isEmpty() || vendor.startsWith("vendor:") ? vendor : "vendor:" + vendor;
        Scene scene = scenes.set(scope);
        List<Need> needs =
                scene.snapshot().ask(maps, scene.budget().left(), view -> books.needs(view, scene.asOf())).stream()
                        .filter(need -> ref.isEmpty() || ref.equals(need.vendor()))
                        .toList();
        Counts counts = Counts.of(needs);
        return new NeedsAnswer(
                scene.asOf().toString(),
                scene.snapshot().policy().version(),
                scene.snapshot().revision(),
                List.of(),
                title(counts),
                "%d met, %d not met, and of %d nobody says.".formatted(counts.met(), counts.notMet(), counts.unknown()),
                counts,
                needs,
                against(needs));
    }

    private static String title(Counts counts) {
        if (counts.needs() == 0) {
            return "No unit has stated a need";
        }
        return counts.notMet() == 0
                ? "No stated need is known to be unmet"
                : "%d of %d stated needs %s not met"
                        .formatted(counts.notMet(), counts.needs(), counts.notMet() == 1 ? "is" : "are");
    }

    private static List<Against> against(List<Need> needs) {
        Map<String, List<Need>> byVendor = needs.stream()
                .filter(need -> need.vendor() != null)
                .collect(Collectors.groupingBy(
                        need -> String.valueOf(need.vendor()), TreeMap::new, Collectors.toList()));
        return byVendor.entrySet().stream()
                .map(one -> new Against(
                        one.getKey(),
                        String.valueOf(one.getValue().getFirst().vendorName()),
                        Counts.of(one.getValue())))
                .sorted(Comparator.comparingInt((Against one) -> -one.counts().notMet())
                        .thenComparingInt(one -> -one.counts().unknown())
                        .thenComparing(Against::vendor))
                .toList();
    }
}
