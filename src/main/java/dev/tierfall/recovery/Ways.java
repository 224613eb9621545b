package dev.tierfall.recovery;

import dev.tierfall.model.Ref;
import dev.tierfall.recovery.Recovery.Link;
import dev.tierfall.recovery.ground.Ground;
import dev.tierfall.recovery.ground.Owns;
import dev.tierfall.recovery.plan.Range;
import dev.tierfall.recovery.plan.Schedule;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Critical paths: each thing with the one that it waits for last, back to the first that has to be mended. */
final class Ways {

    private final Ground ground;
    private final Schedule best;
    private final Int2ObjectOpenHashMap<int[]> circleOf = new Int2ObjectOpenHashMap<>();

    Ways(Ground ground) {
        this.ground = ground;
        this.best = ground.best();
        for (int[] circle : best.circles()) {
            Arrays.stream(circle).forEach(item -> circleOf.put(item, circle));
        }
    }

    /** From what is mended first to the item itself; empty where it never stops. By what is known. */
    List<Link> to(int item) {
        var links = new ArrayList<Link>();
        for (int at = item; at != Schedule.NOTHING && best.stops(at); at = best.after(at)) {
            int[] together = circleOf.getOrDefault(at, new int[] {at});
            links.add(new Link(
                    Arrays.stream(together).mapToObj(ground::ref).toList(),
                    Arrays.stream(together).mapToObj(ground::called).toList(),
                    own(together),
                    Range.rounded(best.back(at))));
        }
        return links.reversed();
    }

    /** The sum of the own hours; null where nobody said one of them. */
    private @Nullable Double own(int[] items) {
        List<@Nullable Double> own = new ArrayList<>();
        for (int item : items) {
            own.add(ground.plan().items().get(item).own());
        }
        return own.stream().anyMatch(Objects::isNull)
                ? null
                : (Double)
                        Range.rounded(own.stream().mapToDouble(hours -> hours).sum());
    }

    /**
     * As {@code ERP (16 h), then Planning board (nobody knows)}; what takes no time of its own is left out, and what
     * others' hours hold.
     */
    String words(List<Link> links) {
        return links.stream()
                .filter(link -> link.hours() == null ? !covered(link) : link.hours() > 0)
                .map(link -> "%s (%s)"
                        .formatted(
                                String.join(" with ", link.names()),
                                link.hours() == null ? "nobody knows" : Range.number(link.hours()) + " h"))
                .collect(Collectors.joining(", then "));
    }

    private boolean covered(Link link) {
        return link.refs().size() == 1
                && Owns.coveredByOthers(Ref.parse(link.refs().getFirst()).kind());
    }
}
