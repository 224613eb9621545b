package dev.tierfall.cli;

import dev.tierfall.cli.door.Door;
import dev.tierfall.cli.door.Query;
import dev.tierfall.cli.door.Server;
import dev.tierfall.cli.door.Stopped;
import dev.tierfall.cli.door.World;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/**
 * Does once, on the example, what a start and the first questions do, and ends. The launcher runs it under a virtual
 * machine that notes which classes it loads, so that later starts need not.
 */
@Command(name = "train", hidden = true, description = "Warms a cache of classes; the launcher runs it.")
final class TrainCommand implements Callable<Integer> {

    @ParentCommand
    private TierfallCommand tierfall;

    @Override
    public Integer call() {
        try {
            Path data = Files.createTempDirectory("tierfall-train");
            try {
                train(data);
            } finally {
                FileSystemUtils.deleteRecursively(data);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Stopped.DONE;
    }

    private void train(Path data) {
        World world = tierfall.world();
        try (Server server = Server.start(world, new Server.Plan(data, null, "127.0.0.1", 0, false))) {
            Example.load(server.context());
            World asker = new World(world.application(), Map.of("TIERFALL_TOKEN", server.token()), data, false);
            var wish = new Door.Wish(data, null, "http://127.0.0.1:" + server.port(), false);
            try (Door door = Door.open(asker, wish)) {
                door.get("/blast", new Query().with("from", "vendor:halden-msp"))
                        .close();
                door.get("/exposure", new Query()).close();
                door.get("/tiers", new Query()).close();
                door.get("/search", new Query().with("q", "halden")).close();
            }
        }
    }
}
