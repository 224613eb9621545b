package dev.tierfall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import dev.tierfall.RunningServer;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every question of the map, asked with a millionth of a second to answer it in. */
class BudgetIT {

    private static final RunningServer SERVER = RunningServer.get();

    @TempDir
    Path home;

    @BeforeAll
    static void show() {
        SERVER.showing(Path.of("import/samples/example"));
    }

    @Test
    void saysOverHttpThatTheBudgetIsSpent() {
        for (String question : List.of(
                "blast?from=vendor:halden-msp&trials=1000",
                "blast?from=vendor:halden-msp&recovery=true",
                "exposure?top=1",
                "paths?from=vendor:halden-msp&to=system:erp",
                "rank?limit=1",
                "concentration?limit=1",
                "cuts?from=vendor:halden-msp",
                "choke-points?from=vendor:halden-msp",
                "recovery?from=vendor:halden-msp",
                "maintenance?of=system:erp&on=2026-12-05",
                "trend?from=2026-01-01",
                "changes?from=2026-01-01",
                "checks?id=TF-01",
                "affected?q=halden",
                "picture?from=vendor:halden-msp",
                "compare/blast?from=vendor:halden-msp&what-if=none")) {
            String address = "/api/v1/" + question + "&budget=0.000001";
            HttpResponse<String> spent = question.startsWith("compare")
                    ? SERVER.program().post(address, "changes: [{remove: account:halden-adm}]")
                    : SERVER.program().get(address);

            assertThat(spent.statusCode()).as(address + " " + spent.body()).isEqualTo(422);
            assertThat(JsonPath.<String>read(spent.body(), "$.title")).isEqualTo("Budget spent");
            assertThat(JsonPath.<String>read(spent.body(), "$.detail"))
                    .startsWith("the question took longer than its budget of 0.000001 s");
            assertThat(JsonPath.<String>read(spent.body(), "$.mend")).startsWith("ask ");
        }
    }

    @Test
    void endsEachCommandWithAStatusOfItsOwn() {
        for (String command : List.of(
                "blast vendor:halden-msp",
                "blast vendor:halden-msp --recovery",
                "exposure",
                "paths vendor:halden-msp system:erp",
                "rank",
                "concentration",
                "cuts vendor:halden-msp",
                "maintenance system:erp --on 2026-12-05",
                "trend --from 2026-01-01",
                "check TF-01",
                "changes --from 2026-01-01")) {
            Asked asked = ask(command + " --budget 0.000001");

            assertThat(asked.status()).as(command + asked.err()).isEqualTo(4);
            assertThat(asked.out()).as(command).isEmpty();
            assertThat(asked.err())
                    .as(command)
                    .matches("(?s)the question took longer than its budget of 0\\.000001 s.*\n  mend: ask .*\n");
        }
    }

    @Test
    void refusesBudgetsThatAreNone() {
        for (String budget : List.of("0", "-1", "soon", "1e3")) {
            Asked asked = Asked.of(home, Map.of(), "rank", "--budget=" + budget);

            assertThat(asked.err())
                    .isEqualTo("a budget of '%s' seconds\n  mend: give more than 0, as 30 or 2.5\n".formatted(budget));
            assertThat(asked.status()).isEqualTo(2);
        }
        assertThat(ask("rank --budget 3600").err())
                .isEqualTo("a budget of '3600' seconds\n  mend: give more than 0 and at most 60\n");
        assertThat(ask("rank --budget 60").status()).isZero();
    }

    private Asked ask(String command) {
        String[] words = Stream.concat(Stream.of(command.split(" ")), Stream.of("--server", SERVER.origin()))
                .toArray(String[]::new);
        return Asked.of(home, Map.of("TIERFALL_TOKEN", RunningServer.TOKEN), words);
    }
}
