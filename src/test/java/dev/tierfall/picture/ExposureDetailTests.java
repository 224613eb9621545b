package dev.tierfall.picture;

import static dev.tierfall.spread.Scenario.given;
import static dev.tierfall.spread.Scenario.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tierfall.blast.Exposure;
import dev.tierfall.blast.Scene;
import dev.tierfall.model.Rejected;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Three vendors reach the ERP, of which two are listed; a fourth is on the map and doesn't. */
class ExposureDetailTests {

    private static final String ERP = "system:erp=control";

    private final Scene scene = Scene.of(
            given(
                            step("vendor:a=control", ERP, 0.9),
                            step("vendor:b=control", ERP, 0.5),
                            step("vendor:c=control", ERP, 0.1),
                            step(ERP, "vendor:d=control", 0.1))
                    .snapshot(),
            LocalDate.EPOCH,
            List.of());

    private ExposureDetail through(@Nullable String through) {
        return ExposureDetail.of(
                scene, Exposure.of(scene, List.of(ERP), 2).targets().getFirst(), through);
    }

    @Test
    void provesTheLikeliestWhereNobodySaysWhich() {
        assertThat(through(null).through()).isEqualTo("vendor:a=control");
        assertThat(through(null).more()).isEqualTo(1);
    }

    @Test
    void provesOneThatIsNotListed() {
        ExposureDetail detail = through("vendor:c");

        assertThat(detail.through()).isEqualTo("vendor:c=control");
        assertThat(detail.path()).extracting(Picture.Leg::from).containsExactly("vendor:c");
        assertThat(detail.sources())
                .extracting(ExposureDetail.Source::ref)
                .containsExactly("vendor:a", "vendor:b", "vendor:c");
        assertThat(detail.more()).isZero();
    }

    @Test
    void refusesOneThatDoesNotReachIt() {
        assertThatThrownBy(() -> through("vendor:d"))
                .isInstanceOf(Rejected.class)
                .hasMessage("by no known path does 'vendor:d' reach system:erp=control\n"
                        + "  mend: ask through another, as vendor:a=control, or without 'through'");
    }
}
