package dev.tierfall.blast;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import dev.tierfall.RunningServer;
import dev.tierfall.Visitor;
import dev.tierfall.store.ImportOrder;
import dev.tierfall.store.Imports;
import dev.tierfall.store.Progress;
import dev.tierfall.store.Rows;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Wages run on either of two services; asked over HTTP how often they stop. */
class TrialsIT {

    private static final String DAY = "&as-of=2026-01-01";
    private static final Visitor PROGRAM = RunningServer.get().program();

    @BeforeAll
    static void tell() {
        Rows bundle = new Rows()
                .file("vendors", "id,name", "t-host,A Host")
                .file("services", "id,name,provider", "t-one,One,t-host", "t-two,Two,t-host", "t-pay,Pay,t-host2")
                .file("functions", "id,name,critical", "t-wages,Paying wages,true")
                .file(
                        "dependencies",
                        "from,to,hard,fallback,alternatives",
                        "service:t-pay,service:t-one,true,false,host",
                        "service:t-pay,service:t-two,false,false,host")
                .file("supports", "from,function,reliance,fallback", "service:t-pay,t-wages,full,false");
        RunningServer.get().bean(Imports.class).run(new ImportOrder("trials", "tests", false, bundle), Progress.NONE);
    }

    @Test
    void triesAGroupOnceAndSaysHowSureThatIs() {
        String json = ok("/api/v1/blast?from=vendor:t-host=availability&trials=100000&seed=7" + DAY);

        double paid = number(json, "function:t-wages", "probability");
        double exact = 0.95 * 0.95 * 0.95 * 0.95;
        assertThat(Math.abs(paid - exact)).isLessThan(number(json, "function:t-wages", "margin95"));
        assertThat(JsonPath.<Object>read(json, "$.trials")).hasToString("{count=100000, seed=7}");
        assertThat(JsonPath.<String>read(json, "$.summary"))
                .contains("In 100,000 trials Paying wages falls in 81.")
                .endsWith("% (± 0.2 %), as often as anything critical.");
    }

    @Test
    void givesTheSameNumbersForTheSameSeed() {
        String address = "/api/v1/blast?from=vendor:t-host=availability&trials=1000" + DAY;

        assertThat(ok(address + "&seed=3")).isEqualTo(ok(address + "&seed=3"));
        assertThat(ok(address)).isEqualTo(ok(address + "&seed=1"));
        assertThat(JsonPath.<List<Double>>read(ok(address + "&seed=4"), "$.reached[*].probability"))
                .isNotEqualTo(JsonPath.<List<Double>>read(ok(address + "&seed=3"), "$.reached[*].probability"));
    }

    /** What a question leaves out changes the chances of nothing that it does not touch. */
    @Test
    void triesTheSameChancesOfWhatIsLeft() {
        String address = "/api/v1/blast?from=vendor:t-host=availability&trials=1000" + DAY;
        String whole = ok(address);
        String less = ok(address + "&without=service:t-two");

        assertThat(number(less, "service:t-one", "probability"))
                .isEqualTo(number(whole, "service:t-one", "probability"));
        assertThat(number(less, "service:t-pay", "probability"))
                .isGreaterThan(number(whole, "service:t-pay", "probability"));
    }

    @Test
    void saysNothingOfTrialsUnlessAsked() {
        assertThat(ok("/api/v1/blast?from=vendor:t-host=availability" + DAY))
                .doesNotContain("probability", "margin95", "\"trials\"", "sensitivity");
    }

    @Test
    void saysWhetherTheOrderRestsOnThePriors() {
        String json = ok("/api/v1/blast?from=vendor:t-host=availability&sensitivity=true" + DAY);

        assertThat(JsonPath.<Object>read(json, "$.sensitivity"))
                .hasToString("{summary=With every likelihood halved or raised by half, the order stays as it is.,"
                        + " factors=[0.5,1.0,1.5], orderKept=1.0, criticalOrderKept=null, moved=[]}");
    }

    @Test
    void tellsThatABudgetIsSpent() {
        HttpResponse<String> spent =
                PROGRAM.get("/api/v1/blast?from=vendor:t-host=availability&trials=1000000&budget=0.001" + DAY);

        assertThat(spent.statusCode()).isEqualTo(422);
        assertThat(JsonPath.<Object>read(spent.body(), "$['title','detail','mend']"))
                .hasToString("{title=Budget spent, detail=the question took longer than its budget of 0.001 s,"
                        + " mend=ask for less at once: fewer trials, or fewer things}");
    }

    @Test
    void refusesBudgetsAndTrialsOutOfBounds() {
        assertThat(refused("trials=10&budget=100000"))
                .isEqualTo("a budget of '100000' seconds: give more than 0 and at most 60");
        assertThat(refused("trials=10&budget=soon"))
                .isEqualTo("a budget of 'soon' seconds: give more than 0 and at most 60");
        assertThat(refused("trials=-1")).isEqualTo("trials '-1': give a whole number, as trials=10000");
    }

    private static String refused(String question) {
        HttpResponse<String> refused = PROGRAM.get("/api/v1/blast?from=vendor:t-host&" + question + DAY);
        assertThat(refused.statusCode()).isEqualTo(400);
        return JsonPath.<String>read(refused.body(), "$.detail") + ": "
                + JsonPath.<String>read(refused.body(), "$.mend");
    }

    private static double number(String json, String ref, String member) {
        return JsonPath.<List<Double>>read(json, "$.reached[?(@.ref=='" + ref + "')]." + member)
                .getFirst();
    }

    private static String ok(String path) {
        HttpResponse<String> response = PROGRAM.get(path);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return response.body();
    }
}
