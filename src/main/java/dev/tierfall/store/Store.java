package dev.tierfall.store;

import dev.tierfall.store.bolt.Database;
import dev.tierfall.store.bolt.Migrations;
import dev.tierfall.store.change.Chronicler;
import dev.tierfall.store.change.Gate;
import dev.tierfall.store.change.GraphReader;
import dev.tierfall.store.change.Ledger;
import dev.tierfall.store.graph.Digests;
import java.time.Clock;
import java.util.function.Consumer;
import org.neo4j.driver.Driver;

/** One Neo4j opened as a map: brought to this program's form, and put right after whoever died in it. */
public final class Store {

    private final Imports imports;
    private final Maps maps;
    private final Database database;

    private Store(Database database, Imports imports, Maps maps) {
        this.database = database;
        this.imports = imports;
        this.maps = maps;
    }

    /**
     * Opens a store.
     *
     * @param embedded true where no other process can be at it
     * @param announce is told after each change, from the thread that made it
     */
    public static Store open(Driver driver, boolean embedded, Clock clock, Consumer<MapSwitched> announce) {
        return open(driver, embedded, clock, announce, Progress.NONE);
    }

    /** Opens a store, telling how far it is with putting right what a killed import left. */
    static Store open(Driver driver, boolean embedded, Clock clock, Consumer<MapSwitched> announce, Progress progress) {
        var database = new Database(driver);
        Migrations.run(database);
        var gate = new Gate();
        var ledger = new Ledger(database, embedded, gate, clock, announce);
        ledger.open(progress);
        return new Store(database, ledger, new GraphReader(database, gate));
    }

    public Imports imports() {
        return imports;
    }

    public Maps maps() {
        return maps;
    }

    public Chronicle chronicle() {
        return new Chronicler(database);
    }

    /** Reads the whole map; to compare maps with, not to ask for on the way. */
    public MapDigest digest() {
        return Digests.of(database);
    }
}
