package dev.tierfall.store;

import dev.tierfall.store.bolt.Address;
import dev.tierfall.store.bolt.Database;
import dev.tierfall.store.bolt.Embedded;
import dev.tierfall.store.console.Confined;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.AnyNestedCondition;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * Opens the store that the properties name: {@code tierfall.neo4j-uri}, a Neo4j of the user's own, else the embedded
 * one in the directory {@code tierfall.data}. Where neither is given there is no store.
 */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

    /** Time as the program knows it, and what day it is for whoever sits here; tests set their own. */
    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.system(ZoneId.systemDefault());
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty("tierfall.neo4j-uri")
    static class Remote {
        @Bean
        Address neo4jAddress(@Value("${tierfall.neo4j-uri}") String uri, Environment environment) {
            return Address.named(
                    uri,
                    environment.getProperty("TIERFALL_NEO4J_USER"),
                    environment.getProperty("TIERFALL_NEO4J_PASSWORD"));
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty("tierfall.data")
    @ConditionalOnProperty(name = "tierfall.neo4j-uri", havingValue = "false", matchIfMissing = true)
    static class OnThisMachine {
        @Bean
        Embedded embeddedNeo4j(
                @Value("${tierfall.data}") Path data, @Value("${tierfall.page-cache-mb:512}") int pageCacheMegabytes) {
            return Embedded.start(data, pageCacheMegabytes);
        }

        @Bean
        Address neo4jAddress(Embedded embedded) {
            return embedded.address();
        }

        /** There is none of a Neo4j that the user named: what stands behind its guard is not known. */
        @Bean
        Console console(Embedded embedded) {
            return new Confined(embedded.database());
        }
    }

    /**
     * Whether a store is named at all. Asked of the properties and not of the beans: a condition on a bean looks only
     * at those that were registered before, and classes are found in the order of their names.
     */
    static final class StoreIsNamed extends AnyNestedCondition {
        StoreIsNamed() {
            super(ConfigurationPhase.PARSE_CONFIGURATION);
        }

        @ConditionalOnProperty("tierfall.neo4j-uri")
        static final class ByItsAddress {}

        @ConditionalOnProperty("tierfall.data")
        static final class ByItsFolder {}
    }

    @Configuration(proxyBeanMethods = false)
    @Conditional(StoreIsNamed.class)
    static class Opened {
        @Bean
        Driver neo4jDriver(Address address) {
            return Database.greeted(address);
        }

        @Bean
        Neo4jConnectionDetails neo4jConnectionDetails(Address address) {
            return new Details(address);
        }

        @Bean
        Store store(Driver driver, Environment environment, Clock clock, ApplicationEventPublisher events) {
            boolean embedded = !environment.containsProperty("tierfall.neo4j-uri");
            return Store.open(driver, embedded, clock, events::publishEvent);
        }

        @Bean
        Imports imports(Store store) {
            return store.imports();
        }

        @Bean
        Maps maps(Store store) {
            return store.maps();
        }

        @Bean
        Chronicle chronicle(Store store) {
            return store.chronicle();
        }
    }

    private record Details(Address address) implements Neo4jConnectionDetails {
        @Override
        public URI getUri() {
            return address.uri();
        }

        @Override
        public AuthToken getAuthToken() {
            return AuthTokens.basic(address.user(), address.password());
        }
    }
}
