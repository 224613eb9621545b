package dev.tierfall.cli;

import dev.tierfall.Tierfall;
import dev.tierfall.cli.door.World;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;

/** What a command line printed, and with which status it ended. */
record Asked(int status, String out, String err) {

    /** As somebody at home in a folder of their own, without a terminal. */
    static Asked of(Path home, Map<String, String> environment, String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        World world = new World(Tierfall.class, environment, home, false);
        int status = Cli.run(world, new PrintWriter(out), new PrintWriter(err), arguments);
        return new Asked(status, out.toString(), err.toString());
    }
}
