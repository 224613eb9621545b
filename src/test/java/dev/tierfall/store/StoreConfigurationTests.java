package dev.tierfall.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierfall.store.bolt.Address;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** What the store makes of the properties, before any Neo4j is asked. */
class StoreConfigurationTests {

    private final ApplicationContextRunner application =
            new ApplicationContextRunner().withUserConfiguration(StoreConfiguration.class);

    @Test
    void opensNothingUnlessAStoreIsNamed() {
        application.run(context -> assertThat(context)
                .doesNotHaveBean(Driver.class)
                .doesNotHaveBean(Imports.class)
                .doesNotHaveBean(Address.class));
    }

    @Test
    void asksForThePasswordOfANamedNeo4jInTheEnvironment() {
        application
                .withPropertyValues("tierfall.neo4j-uri=bolt://graph:7687", "tierfall.data=/nowhere")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessage("no user and password for the Neo4j at bolt://graph:7687\n"
                                + "  mend: set TIERFALL_NEO4J_USER and TIERFALL_NEO4J_PASSWORD in the environment"));
    }

    @Test
    void refusesWhatIsNoAddress() {
        application
                .withPropertyValues(
                        "tierfall.neo4j-uri=graph:7687", "TIERFALL_NEO4J_USER=neo4j", "TIERFALL_NEO4J_PASSWORD=secret")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessage("'graph:7687' is not the address of a Neo4j\n"
                                + "  mend: write bolt://host:7687 or neo4j://host:7687,"
                                + " with +s behind the scheme for TLS"));
    }
}
