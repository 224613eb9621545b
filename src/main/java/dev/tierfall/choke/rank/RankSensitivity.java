package dev.tierfall.choke.rank;

import dev.tierfall.blast.Scene;
import dev.tierfall.blast.Sensitivity;
import dev.tierfall.blast.SensitivityAnswer;
import dev.tierfall.blast.SensitivityAnswer.MovedRow;
import dev.tierfall.blast.SensitivityAnswer.Some;
import dev.tierfall.choke.rank.RankAnswer.Row;
import dev.tierfall.choke.sweep.Origin;
import dev.tierfall.model.State;
import dev.tierfall.spread.Budget;
import dev.tierfall.spread.Things;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Whether the order of vendors rests on how great the likelihoods are. The weights that rank them count what falls at
 * all, hence no factor moves them; what is tried is the order by what is likely to fall.
 */
final class RankSensitivity {

    private static final String WEIGHTS =
            "The ranks count whatever can fall, however likely, and stay as they are. By what is likely to fall:";

    private RankSensitivity() {}

    /** Takes a walk a row and factor. Throws {@link Budget.Spent}. */
    static SensitivityAnswer of(Scene scene, State state, List<Row> rows) {
        Things things = scene.things();
        int[] vendors = rows.stream().mapToInt(row -> things.place(row.ref())).toArray();
        List<Origin> origins = Arrays.stream(vendors)
                .mapToObj(vendor -> VendorRanking.origin(scene, vendor, state))
                .toList();
        int[] weights = Weights.POLICY.of(scene.snapshot());
        Sensitivity sensitivity = Sensitivity.of(factor -> {
            scene.budget().check();
            return Likely.of(scene, origins, weights, factor);
        });
        var critical = new BitSet();
        IntStream.range(0, rows.size())
                .filter(row -> VendorRanking.by(rows.get(row), state).criticalFunctions() > 0)
                .forEach(critical::set);
        return SensitivityAnswer.of(
                        sensitivity,
                        new Some(critical, "those that can stop a critical function"),
                        (item, places) -> new MovedRow(
                                rows.get(item).ref(), rows.get(item).name(), state.word(), places))
                .after(WEIGHTS);
    }
}
