package dev.tierfall.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import dev.tierfall.RunningServer;
import dev.tierfall.Visitor;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the path names and is not there is not found; what else is named, or can be no name, is not understood. */
class NotThereIT {

    private static final RunningServer SERVER = RunningServer.get();

    @BeforeAll
    static void show() {
        SERVER.showing(Path.of("import/samples/example"));
    }

    @AfterAll
    static void clear() {
        SERVER.emptied();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            GET    | /chain/nope                                        | 404 | vendor:nope is not on the map
            GET    | /chain/halden-mps                                  | 404 | did you mean vendor:halden-msp?
            GET    | /chain/system:erp                                  | 404 | system:erp is not a vendor
            GET    | /chain/Nope%20!                                    | 400 | is not an id
            GET    | /chain/halden-msp?without=vendor:nope              | 400 | vendor:nope is not on the map
            GET    | /vendors/nope                                      | 404 | vendor:nope is not on the map
            GET    | /vendors/halden-msp?without=vendor:nope            | 400 | vendor:nope is not on the map
            GET    | /things/vendor:nope                                | 404 | vendor:nope is not on the map
            GET    | /things/nope                                       | 400 | 'nope' names no thing
            GET    | /checks/TF-99                                      | 404 | there is no check 'TF-99'
            GET    | /checks?id=TF-99                                   | 400 | there is no check 'TF-99'
            GET    | /sources/none                                      | 404 | there is no source 'none'
            POST   | /sources/none/undo                                 | 404 | there is no source 'none'
            DELETE | /sources/none                                      | 404 | there is no source 'none'
            GET    | /imports/none                                      | 404 | there is no import 'none'
            DELETE | /imports/none                                      | 404 | there is no import 'none'
            POST   | /samples/none                                      | 404 | there is no sample 'none'
            GET    | /templates/none                                    | 404 | there is no such template
            GET    | /what-ifs/none                                     | 404 | no what-if is saved as 'none'
            DELETE | /what-ifs/none                                     | 404 | no what-if is saved as 'none'
            GET    | /blast?from=vendor:nope                            | 400 | vendor:nope is not on the map
            GET    | /blast?from=vendor:halden-msp&what-if=none         | 400 | no what-if is saved as 'none'
            GET    | /paths?from=vendor:halden-msp&to=system:nope       | 400 | system:nope is not on the map
            GET    | /nonsense                                          | 404 | nothing is at /api/v1/nonsense
            """)
    void saysWhatIsNotThereAndTheMend(String method, String path, int status, String said) {
        Visitor program = SERVER.program();

        HttpResponse<String> answer = program.send(method, "/api/v1" + path, null);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(said);
        assertThat(JsonPath.<String>read(answer.body(), "$.title"))
                .isEqualTo(status == 404 ? "Not found" : "Not understood");
        assertThat(JsonPath.<String>read(answer.body(), "$.detail")).isNotBlank();
        assertThat(JsonPath.<String>read(answer.body(), "$.mend")).isNotBlank();
    }
}
