package dev.tierfall.choke.cut;

import static dev.tierfall.spread.Scenario.step;

import dev.tierfall.blast.Scene;
import dev.tierfall.choke.act.ActCosts;
import dev.tierfall.choke.act.Acts;
import dev.tierfall.choke.cut.CutsAnswer.ActRow;
import dev.tierfall.choke.cut.CutsAnswer.Cut;
import dev.tierfall.choke.cut.CutsAnswer.Down;
import dev.tierfall.choke.cut.CutsAnswer.Seed;
import dev.tierfall.choke.ground.Asked;
import dev.tierfall.choke.ground.Named;
import dev.tierfall.spread.Scenario;
import dev.tierfall.spread.Scenario.Draft;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Asks small maps for cuts, and writes the answers in one line a set. */
final class CutsOf {

    private static final int SETS = 10;

    private final Scenario map;
    private List<String> from = List.of();
    private List<String> protect = List.of();
    private List<String> costs = List.of();

    private CutsOf(Scenario map) {
        this.map = map;
    }

    static CutsOf the(Scenario map) {
        return new CutsOf(map);
    }

    CutsOf from(String... refs) {
        from = List.of(refs);
        return this;
    }

    CutsOf protecting(String... refs) {
        protect = List.of(refs);
        return this;
    }

    CutsOf at(String... said) {
        costs = List.of(said);
        return this;
    }

    /** A step from control to control by a rule and the row that proves it. */
    static Draft control(String rule, String from, String to, String record) {
        return step(from + "=control", to + "=control", 0.5).by(rule, record);
    }

    /** A step that stops of necessity what needs another thing. */
    static Draft stops(String rule, String from, String to) {
        return step(from + "=availability", to + "=availability", 0.95)
                .forcing()
                .by(rule, "needs.csv:2");
    }

    /** What a vendor does for us: it provides a service, over a system that delivers it. */
    static Scenario works(Scenario map, String service, String over) {
        return map.and(stops("P17b", "vendor:msp", service), stops("P07c", over, service));
    }

    CutsAnswer answer() {
        Scene scene = Scene.of(map.snapshot(), LocalDate.EPOCH, List.of());
        Asked asked = Asked.of(scene, from, protect).refusingWhatCantBeProtected(protect);
        return Cuts.answer(new Cutting(asked, new Acts(scene, new ActCosts("", "").of(costs)), SETS));
    }

    /** Each set as {@code 2: disable-account account:svc | keeps system:erp | stops service:desk | may stop -}. */
    List<String> sets() {
        return answer().cuts().stream().map(CutsOf::shown).toList();
    }

    private static String shown(Cut cut) {
        return "%s: %s | keeps %s | stops %s | may stop %s"
                .formatted(
                        CutSentences.plain(cut.cost()),
                        cut.acts().stream().map(ActRow::id).collect(Collectors.joining(", ")),
                        refs(cut.kept().stream().map(Named::ref).toList()),
                        down(cut, Down::forced),
                        down(cut, down -> !down.forced()));
    }

    private static String down(Cut cut, Predicate<Down> which) {
        return refs(
                cut.takesDown().reached().stream().filter(which).map(Down::ref).toList());
    }

    private static String refs(List<String> refs) {
        return refs.isEmpty() ? "-" : String.join(" ", refs);
    }

    /** Why the acts of the first set interrupt what they do, each as {@code service:desk: why}. */
    List<String> why() {
        return answer().cuts().getFirst().takesDown().first().stream()
                .map(CutsOf::why)
                .toList();
    }

    private static String why(Seed seed) {
        return "%s%s: %s".formatted(seed.ref(), seed.assumed() ? " (assumed)" : "", seed.because());
    }
}
