package dev.tierfall.contract;

import static dev.tierfall.contract.SignedMap.ask;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import dev.tierfall.RunningServer;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Two units that ask something of two services; one thing is met, one is not, and of one nobody says. */
class NeedsIT {

    @AfterAll
    static void clear() {
        RunningServer.get().emptied();
    }

    @Test
    void listsThemByUnitAndServiceAndSetsEachVendorAgainstThem() {
        new SignedMap()
                .add("services", "desk,Help desk,msp,k-1", "erp,ERP,other,k-2")
                .add(
                        "needs",
                        "n-1,Sales,erp,Back within 8 hours,false",
                        "n-2,IT,desk,First answer within 15 minutes,true",
                        "n-3,Finance,erp,Month end in three days,")
                .shown();
        String all = ask("/needs").body();

        assertThat(JsonPath.<List<String>>read(all, "$.needs[*].unit")).containsExactly("Finance", "IT", "Sales");
        assertThat(JsonPath.<String>read(all, "$.title")).isEqualTo("1 of 3 stated needs is not met");
        assertThat(JsonPath.<String>read(all, "$.summary")).isEqualTo("1 met, 1 not met, and of 1 nobody says.");
        assertThat(JsonPath.<List<String>>read(all, "$.vendors[*].name")).containsExactly("Orvanta", "Halden");
        assertThat(JsonPath.<Integer>read(all, "$.vendors[0].counts.unknown")).isEqualTo(1);
        assertThat(JsonPath.<List<String>>read(ask("/needs?vendor=msp").body(), "$.needs[*].ref"))
                .containsExactly("need:n-2");
        assertThat(JsonPath.<String>read(ask("/needs?vendor=sub").body(), "$.title"))
                .isEqualTo("No unit has stated a need");
        assertThat(ask("/needs?without=vendor:msp").statusCode()).isEqualTo(400);
    }
}
