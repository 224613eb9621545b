package dev.tierfall.store;

/** The suite on the embedded Neo4j. */
class EmbeddedStoreIT extends StoreSuite {

    @Override
    Store empty() {
        return SharedNeo4j.empty();
    }
}
