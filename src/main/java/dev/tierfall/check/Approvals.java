package dev.tierfall.check;

import dev.tierfall.access.Seat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Who must agree before a finding is left as it is for a time: the part {@code approvals} of the policy.
 *
 * @param waiver the seats that must approve a waiver, as for a false alarm or while something is mended
 * @param acceptance the seats that must approve that a risk is accepted
 * @param longestDays how long either may hold
 */
public record Approvals(List<Seat> waiver, List<Seat> acceptance, int longestDays) {

    private static final String PART = "approvals";
    private static final Set<String> NAMES = new TreeSet<>(Set.of("waiver", "acceptance", "longestDays"));
    private static final Approvals NONE = new Approvals(List.of(), List.of(), 0);

    static Approvals read(String file, String text) {
        return NONE.with(file, text);
    }

    /** These, with what a file says in their place; a file without the part changes nothing. */
    Approvals with(String file, String text) {
        var yaml = new Yamls(file);
        @Nullable Node part = yaml.read(text).get(PART);
        if (part == null) {
            return this;
        }
        Map<String, Node> said = yaml.mapping(part);
        yaml.known(said, NAMES);
        @Nullable Node days = said.get("longestDays");
        return new Approvals(
                seats(yaml, said.get("waiver"), waiver),
                seats(yaml, said.get("acceptance"), acceptance),
                days == null ? longestDays : days(yaml, days));
    }

    private static List<Seat> seats(Yamls yaml, @Nullable Node node, List<Seat> otherwise) {
        if (node == null) {
            return otherwise;
        }
        List<Seat> seats = yaml.list(node).stream()
                .map(word -> Seat.of(word)
                        .orElseThrow(() -> yaml.refused(
                                Yamls.line(node),
                                "'%s' is no seat".formatted(word),
                                "write some of " + String.join(", ", Seat.words()))))
                .distinct()
                .sorted()
                .toList();
        if (seats.isEmpty()) {
            throw yaml.refused(Yamls.line(node), "nobody would have to approve", "name one seat at least");
        }
        return seats;
    }

    private static int days(Yamls yaml, Node node) {
        String text = yaml.text(node);
        if (!text.matches("[1-9]\\d{0,3}")) {
            throw yaml.refused(Yamls.line(node), "'%s' is no number of days".formatted(text), "write 1 to 9999");
        }
        return Integer.parseInt(text);
    }
}
