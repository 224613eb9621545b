package dev.tierfall.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.tierfall.Tierfall;
import dev.tierfall.model.Rejected;
import dev.tierfall.store.bolt.Address;
import java.nio.file.Path;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole program on a Neo4j that its user named, as {@code --neo4j-uri} starts it. */
class NamedNeo4jIT {

    private static final Address NEO4J = SharedNeo4j.address();

    @TempDir
    Path data;

    @BeforeAll
    static void tell() {
        SharedNeo4j.holding(new Rows().file("vendors", "id,name", "halden,Halden"));
    }

    @Test
    void startsOnItAndSeesItsMap() {
        try (var program = start(NEO4J.uri().toString(), NEO4J.password())) {
            assertThat(program.getBean(Maps.class).head()).isEqualTo(1);
            assertThat(program.getBean(Imports.class).sources())
                    .extracting(SourceSummary::name)
                    .containsExactly("ours");
        }
    }

    @Test
    void saysThatNobodyAnswers() {
        assertThat(refusal("bolt://127.0.0.1:1", "secret"))
                .isEqualTo("no Neo4j answers at bolt://127.0.0.1:1\n"
                        + "  mend: see that it is running there and can be reached over Bolt");
    }

    @Test
    void saysThatItIsNotLetIn() {
        assertThat(refusal(NEO4J.uri().toString(), "guess"))
                .isEqualTo("the Neo4j at %s does not take this user and password\n".formatted(NEO4J.uri())
                        + "  mend: set TIERFALL_NEO4J_USER and TIERFALL_NEO4J_PASSWORD in the environment to those of"
                        + " its own");
    }

    @Test
    void refusesWhatIsNoAddress() {
        assertThat(refusal("ftp://graph", "secret"))
                .startsWith("'ftp://graph' is not the address of a Neo4j\n  mend: write bolt://host:7687 or ");
    }

    private String refusal(String uri, String password) {
        Throwable failure = catchThrowable(() -> start(uri, password).close());
        Throwable root = Throwables.getRootCause(failure);
        assertThat(root).isInstanceOf(Rejected.class);
        return String.valueOf(root.getMessage());
    }

    private ConfigurableApplicationContext start(String uri, String password) {
        return SpringApplication.run(
                Tierfall.class,
                "--server.port=0",
                "--tierfall.data=" + data,
                "--tierfall.neo4j-uri=" + uri,
                "--tierfall.token=a-token",
                "--TIERFALL_NEO4J_USER=" + NEO4J.user(),
                "--TIERFALL_NEO4J_PASSWORD=" + password,
                "--logging.threshold.console=OFF",
                "--logging.file.name=" + data.resolve("tierfall.log"));
    }
}
