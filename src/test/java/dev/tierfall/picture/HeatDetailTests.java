package dev.tierfall.picture;

import static dev.tierfall.spread.Scenario.given;
import static dev.tierfall.spread.Scenario.step;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tierfall.blast.Scene;
import dev.tierfall.choke.concentration.By;
import dev.tierfall.choke.concentration.ConcentrationAnswer.FunctionRow;
import dev.tierfall.choke.concentration.ConcentrationAnswer.Herfindahl;
import dev.tierfall.choke.concentration.ConcentrationAnswer.Load;
import dev.tierfall.choke.concentration.ConcentrationAnswer.Routes;
import dev.tierfall.choke.concentration.ConcentrationAnswer.Row;
import dev.tierfall.choke.concentration.Heat;
import dev.tierfall.choke.concentration.Rests;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A vendor that leads on by two ways when it is taken over, and by none when it stops. */
class HeatDetailTests {

    private static final Load NOTHING = new Load(0, null, 0, null, 0, null);

    private static String routes(Rests rests) {
        Scene scene = Scene.of(
                given(step("vendor:v=control", "function:f=availability", 0.5)).snapshot(), LocalDate.EPOCH, List.of());
        var row = new Row(
                "vendor:v",
                "V",
                1,
                null,
                1,
                List.of("vendor:v"),
                NOTHING,
                NOTHING,
                NOTHING,
                new Routes(0, 2, List.of(), List.of()));
        var function = new FunctionRow("function:f", "F", 0, 0, null, new Herfindahl(null, null, null), null);
        var chosen = new Heat.Chosen(row, function, new Heat.Cell(0, true, false), List.of(), List.of(), 0, List.of());
        return HeatDetail.of(scene, chosen, new Heat.Asked(By.VENDOR, rests, 0, 24, null, null))
                .routesTitle();
    }

    @Test
    void leadsOnByWhatIsAskedAlone() {
        assertThat(routes(Rests.TAKEOVER)).isEqualTo("2 routes lead on from it to critical functions");
        assertThat(routes(Rests.OUTAGE)).isEqualTo("No route leads on from it to a critical function");
        assertThat(routes(Rests.FORCED)).isEqualTo(routes(Rests.OUTAGE));
    }
}
