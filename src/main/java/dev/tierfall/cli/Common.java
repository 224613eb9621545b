package dev.tierfall.cli;

import dev.tierfall.cli.door.Door;
import dev.tierfall.cli.door.World;
import dev.tierfall.model.Rejected;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options of every command: which store is meant, and how much is told. */
final class Common {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Data directory with the embedded store. Default: ~/.tierfall")
    private @Nullable Path data;

    @Option(
            names = "--neo4j-uri",
            paramLabel = "URI",
            description = {
                "A Neo4j of your own, bolt:// or neo4j://; its user and password come from",
                "TIERFALL_NEO4J_USER and TIERFALL_NEO4J_PASSWORD."
            })
    private @Nullable String neo4j;

    @Option(names = "--quiet", description = "Say nothing on standard error but what went wrong.")
    boolean quiet;

    @Option(names = "--verbose", description = "Show the program's log on standard error.")
    boolean verbose;

    Path data(World world) {
        if (data != null && data.toString().isBlank()) {
            throw new Rejected("--data is empty", "name a directory, or leave it out for ~/.tierfall");
        }
        return (data == null ? world.defaultData() : data).toAbsolutePath().normalize();
    }

    /** A slip in the name of a directory must not begin an empty map there and answer from it. */
    void requireMap(World world) {
        if (data != null && neo4j(world) == null && !Files.isDirectory(data(world))) {
            throw new Rejected(
                    "there is no map in '%s'".formatted(data),
                    "see to the name of the directory, or begin a map there with 'tierfall import'");
        }
    }

    @Nullable
    String neo4j(World world) {
        String given = neo4j == null ? world.environment().get("TIERFALL_NEO4J_URI") : neo4j;
        if (given != null && given.isBlank()) {
            throw new Rejected(
                    (neo4j == null ? "TIERFALL_NEO4J_URI" : "--neo4j-uri") + " is empty",
                    "write bolt://host:port, or leave it out for the embedded store");
        }
        return given;
    }

    Door.Wish wish(World world, @Nullable String server) {
        return new Door.Wish(data(world), neo4j(world), server, verbose);
    }
}
