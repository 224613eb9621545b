package dev.tierfall.choke.concentration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tierfall.blast.Analyses;
import dev.tierfall.blast.Blast;
import dev.tierfall.blast.BlastAnswer;
import dev.tierfall.blast.Scene;
import dev.tierfall.choke.RandomMaps;
import dev.tierfall.choke.concentration.ConcentrationAnswer.Row;
import dev.tierfall.choke.concentration.Heat.Asked;
import dev.tierfall.choke.concentration.Heat.Cell;
import dev.tierfall.choke.concentration.Heat.Column;
import dev.tierfall.choke.concentration.Heat.Fold;
import dev.tierfall.model.Rejected;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Heat maps of many maps that nobody thought of, each cell against the blast of what falls together in its row. */
class HeatTests {

    private static final Facts NOTHING = new Facts(Map.of(), Map.of(), Map.of(), Map.of(), Map.of());
    private static final int GRAPHS = Integer.getInteger("tierfall.graphs", 400);
    private static final long SEED = Long.getLong("tierfall.seed", 20_261_125);
    private static final int ALL = 1_000;

    private interface Check {
        void on(Scene scene, Rests rests);
    }

    private static void each(Check check) {
        for (long seed = SEED; seed < SEED + GRAPHS; seed++) {
            try {
                Scene scene = RandomMaps.scene(seed);
                for (Rests rests : Rests.values()) {
                    check.on(scene, rests);
                }
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed " + seed, e);
            }
        }
    }

    private static Heat heat(Scene scene, Rests rests, int skip, int most) {
        return heat(scene, new Asked(By.VENDOR, rests, skip, most, null, null));
    }

    private static Heat heat(Scene scene, Asked asked) {
        return Concentration.heat(scene, NOTHING, asked);
    }

    @Test
    void saysOfEachCellWhatTheBlastSays() {
        each((scene, rests) -> {
            Heat heat = heat(scene, rests, 0, ALL);
            for (int row = 0; row < heat.rows().size(); row++) {
                Map<String, BlastAnswer.Row> fallen =
                        blast(scene, rests, heat.rows().get(row));
                for (Column column : heat.columns()) {
                    BlastAnswer.Row found = fallen.get(column.function().ref());
                    boolean counts = found != null && (rests != Rests.FORCED || Boolean.TRUE.equals(found.forced()));
                    Cell cell = column.cells().get(row);
                    assertThat(cell.rests()).isEqualTo(counts);
                    if (found != null && counts) {
                        double likelihood = Objects.requireNonNull(found.likelihood());
                        assertThat(cell.likelihood()).isCloseTo(likelihood, within(likelihood));
                        assertThat(cell.known()).isEqualTo("known".equals(found.certainty()));
                    }
                }
            }
        });
    }

    private static Map<String, BlastAnswer.Row> blast(Scene scene, Rests rests, Row row) {
        List<String> from = new ArrayList<>();
        for (String ref : row.refs()) {
            from.add(ref + "=availability");
            if (rests == Rests.TAKEOVER) {
                from.add(ref + "=control");
            }
        }
        Blast blast = Analyses.blast(scene, from);
        Map<String, BlastAnswer.Row> fallen = new HashMap<>();
        blast.rows(0, blast.size()).stream()
                .filter(reached ->
                        reached.kind().equals("function") && reached.state().equals("availability"))
                .forEach(reached -> fallen.put(reached.ref(), reached));
        return fallen;
    }

    @Test
    void countsTheCellsOfARowAndOfAColumn() {
        each((scene, rests) -> {
            Heat heat = heat(scene, rests, 0, ALL);
            for (int row = 0; row < heat.rows().size(); row++) {
                int at = row;
                assertThat(heat.columns().stream()
                                .filter(column -> column.cells().get(at).rests()))
                        .hasSize(rests.of(heat.rows().get(row)).criticalFunctions());
            }
            assertThat(heat.columns())
                    .allSatisfy(column ->
                            assertThat(column.cells()).filteredOn(Cell::rests).hasSize(column.total()));
            assertThat(heat.rows())
                    .isSortedAccordingTo((a, b) ->
                            rests.of(b).criticalFunctions() - rests.of(a).criticalFunctions());
        });
    }

    @Test
    void losesNothingWhereItFolds() {
        each((scene, rests) -> {
            Heat whole = heat(scene, rests, 0, ALL);
            Heat some = heat(scene, rests, 1, 2);
            int size = whole.rows().size() + whole.lighter();
            assertThat(some.heavier() + some.rows().size() + some.lighter()).isEqualTo(size);
            for (int i = 0; i < some.columns().size(); i++) {
                Column folded = some.columns().get(i);
                List<Cell> all = new ArrayList<>(whole.columns().get(i).cells());
                all.addAll(Collections.nCopies(whole.lighter(), Cell.NONE));
                int from = some.heavier();
                int to = from + some.rows().size();
                assertThat(folded.cells()).isEqualTo(all.subList(from, to));
                assertThat(folded.heavier()).isEqualTo(fold(all.subList(0, from)));
                assertThat(folded.lighter()).isEqualTo(fold(all.subList(to, size)));
                assertThat(folded.total()).isEqualTo(whole.columns().get(i).total());
            }
        });
    }

    /** A page may end early, where nothing rests on what comes next; the next begins there all the same. */
    @Test
    void showsEveryRowOnSomePage() {
        each((scene, rests) -> {
            Heat whole = heat(scene, rests, 0, ALL);
            List<String> shown = pages(scene, rests);
            assertThat(shown).doesNotHaveDuplicates().hasSize(whole.rows().size() + whole.lighter());
            assertThat(shown.subList(0, whole.rows().size())).isEqualTo(refs(whole));
            for (String ref : shown) {
                Heat moved = heat(scene, new Asked(By.VENDOR, rests, 0, 2, ref, null));
                assertThat(refs(moved)).contains(ref);
                if (moved.chosen() != null) {
                    assertThat(moved.chosen().row().ref()).isEqualTo(ref);
                }
            }
        });
    }

    private static List<String> pages(Scene scene, Rests rests) {
        List<String> shown = new ArrayList<>();
        Heat page = heat(scene, rests, 0, 2);
        shown.addAll(refs(page));
        while (page.lighter() > 0) {
            Heat next = heat(scene, rests, page.next(), 2);
            assertThat(next.heavier()).isGreaterThan(page.heavier());
            assertThat(heat(scene, rests, next.before(2), 2).heavier()).isLessThan(next.heavier());
            page = next;
            shown.addAll(refs(page));
        }
        return shown;
    }

    private static List<String> refs(Heat heat) {
        return heat.rows().stream().map(Row::ref).toList();
    }

    @Test
    void looksAtTheFirstCellWhereWhatIsAskedForHasNone() {
        each((scene, rests) -> {
            Heat heat = heat(scene, new Asked(By.VENDOR, rests, 0, ALL, "system:s0", "vendor:v0"));
            assertThat(heat.absent()).containsExactly("system:s0", "vendor:v0");
            assertThat(heat.chosen()).isEqualTo(heat(scene, rests, 0, ALL).chosen());
            assertThatThrownBy(() -> heat(scene, new Asked(By.VENDOR, rests, 0, ALL, "vendor:nowhere", null)))
                    .isInstanceOf(Rejected.class);
        });
    }

    private static Fold fold(List<Cell> cells) {
        Fold fold = Fold.NONE;
        for (Cell cell : cells) {
            fold = fold.and(cell);
        }
        return fold;
    }

    /** The path begins in the row, ends in the function, and is as likely as the cell says. */
    @Test
    void provesTheCellThatIsLookedAt() {
        each((scene, rests) -> {
            Heat.Chosen chosen = heat(scene, rests, 0, ALL).chosen();
            if (chosen != null && chosen.cell().rests()) {
                double likelihood =
                        chosen.path().stream().mapToDouble(step -> step.p()).reduce(1, (a, b) -> a * b);
                assertThat(likelihood)
                        .isCloseTo(
                                chosen.cell().likelihood(), within(chosen.cell().likelihood()));
                assertThat(chosen.row().refs())
                        .contains(chosen.path().getFirst().from());
                assertThat(chosen.path().getLast().to())
                        .isEqualTo(chosen.function().ref());
                assertThat(chosen.between())
                        .allSatisfy(thing ->
                                assertThat(thing.likelihood()).isPositive().isLessThanOrEqualTo(1));
            }
        });
    }

    @Test
    void leadsOnByWhatIsAskedAlone() {
        each((scene, rests) -> assertThat(heat(scene, rests, 0, ALL).rows()).allSatisfy(row -> {
            int count = rests == Rests.TAKEOVER
                    ? row.routes().takeover()
                    : row.routes().outage();
            assertThat(row.routes().through()).hasSize(Math.min(20, count));
        }));
    }

    private static Offset<Double> within(double value) {
        return Offset.offset(value * 1e-4);
    }
}
