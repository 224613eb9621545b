package dev.tierfall.blast;

import static dev.tierfall.spread.Scenario.given;
import static dev.tierfall.spread.Scenario.step;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tierfall.spread.Scenario;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Three vendors and a product stand before an ERP, one of them behind another. */
class SentencesTests {

    private final Scenario erp = given(
            step("vendor:a=control", "system:erp=control", 0.9),
            step("vendor:b=control", "system:erp=control", 0.8),
            step("vendor:c=control", "vendor:b=control", 0.5),
            step("software:agent=flaw", "system:erp=control", 0.1));

    @Test
    void countsWhoCanReachBeforeTheRowsAreCut() {
        String all = "1 of 1 can be reached, from 3 vendors and 1 product.";
        assertThat(exposure(0)).isEqualTo(all);
        assertThat(exposure(1)).isEqualTo(all);
        assertThat(exposure(2)).isEqualTo(all);
        assertThat(exposure(1, "vendor:b"))
                .isEqualTo("Without vendor:b, 1 of 1 can be reached, from 1 vendor and 1 product.");
    }

    @Test
    void namesWhatLimitsABlast() {
        int all = Integer.MAX_VALUE;
        assertThat(blast(all)).isEqualTo("2 things can fall with it.");
        assertThat(blast(1)).isEqualTo("Within 1 hop, 1 thing can fall with it.");
        assertThat(blast(0)).isEqualTo("Within 0 hops, nothing else falls.");
        assertThat(blast(all, "vendor:b")).isEqualTo("Without vendor:b, nothing else falls by any path on this map.");
        assertThat(blast(2, "system:erp")).isEqualTo("Without system:erp, within 2 hops, 1 thing can fall with it.");
        assertThat(blast(0, "system:erp", "vendor:b", "vendor:a", "software:agent"))
                .isEqualTo("Without software:agent and system:erp and vendor:a and 1 more, within 0 hops, nothing else"
                        + " falls.");
    }

    private String exposure(int top, String... without) {
        return Exposure.of(scene(without), List.of("system:erp=control"), top).summary();
    }

    private String blast(int hopsMax, String... without) {
        Scene scene = scene(without);
        Blast blast = Blast.of(scene, List.of(scene.fallen("vendor:c")), hopsMax);
        return Sentences.summary(scene, hopsMax, Tally.of(blast));
    }

    private Scene scene(String... without) {
        return Scene.of(erp.snapshot(), LocalDate.EPOCH, List.of(without));
    }
}
