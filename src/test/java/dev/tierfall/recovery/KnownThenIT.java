package dev.tierfall.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import dev.tierfall.RunningServer;
import dev.tierfall.store.ImportOrder;
import dev.tierfall.store.Imports;
import dev.tierfall.store.Progress;
import dev.tierfall.store.Rows;
import java.net.http.HttpResponse;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** First an ERP was said to be back after 16 hours; a test of it taught us that it takes 40. */
class KnownThenIT {

    private final RunningServer server = RunningServer.get().emptied();

    @Test
    void answersWithTheHoursThatWereKnownThen() {
        tell("16");
        Instant then = Instant.now();
        tell("40");

        assertThat(hours("")).isEqualTo("{atLeast=40.0, atMost=40.0}");
        assertThat(hours("&known-at=" + then)).isEqualTo("{atLeast=16.0, atMost=16.0}");
    }

    /** Where nobody says what falls, or names what is not there, it is as for a blast. */
    @Test
    void refusesAsABlastDoes() {
        assertThat(server.program().get("/api/v1/recovery").body()).contains("name what falls first");
        assertThat(server.program().get("/api/v1/recovery?from=system:no").statusCode())
                .isEqualTo(400);
    }

    private void tell(String hours) {
        Rows rows = new Rows()
                .file("systems", "id,name,recovery_hours", "k-erp,ERP," + hours)
                .file("functions", "id,name,critical,rto_hours", "k-pay,Payroll,true,24")
                .file("supports", "from,function,reliance,fallback", "system:k-erp,k-pay,full,false");
        server.bean(Imports.class).run(new ImportOrder("known", "tests", false, rows), Progress.NONE);
    }

    private String hours(String when) {
        HttpResponse<String> answer = server.program().get("/api/v1/recovery?from=system:k-erp=availability" + when);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonPath.<Object>read(answer.body(), "$.functions[0].down").toString();
    }
}
