package dev.tierfall.store;

import dev.tierfall.store.bolt.Address;
import dev.tierfall.store.bolt.Database;
import java.net.URI;
import java.time.Clock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.neo4j.driver.Driver;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.neo4j.Neo4jContainer;

/** The suite on the Neo4j that its makers ship as an image; skipped where there is no Docker. */
@Testcontainers(disabledWithoutDocker = true)
class ContainerStoreIT extends StoreSuite {

    @Container
    private static final Neo4jContainer NEO4J = new Neo4jContainer("neo4j:2026.08.1-community");

    private static Driver driver;

    @BeforeAll
    static void connects() {
        driver = Database.connect(new Address(URI.create(NEO4J.getBoltUrl()), "neo4j", NEO4J.getAdminPassword()));
    }

    @AfterAll
    static void disconnects() {
        driver.close();
    }

    @Override
    Store empty() {
        Store store = Store.open(driver, false, Clock.systemUTC(), switched -> {});
        SharedNeo4j.wipe(driver);
        return store;
    }
}
