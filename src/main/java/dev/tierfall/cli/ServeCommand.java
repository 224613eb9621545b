package dev.tierfall.cli;

import dev.tierfall.access.SetUpLink;
import dev.tierfall.check.record.RecordJob;
import dev.tierfall.cli.door.Running;
import dev.tierfall.cli.door.Server;
import dev.tierfall.model.Rejected;
import dev.tierfall.spread.Snapshots;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Starts the web server and prints its address once it answers.")
final class ServeCommand implements Callable<Integer> {

    @ParentCommand
    private TierfallCommand tierfall;

    @Spec
    private CommandSpec spec;

    @Mixin
    private Common common;

    @Option(names = "--port", paramLabel = "N", description = "Default: 8080. 0 takes any that is free.")
    private int port = 8080;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            description = "Default: 127.0.0.1, which only this machine can reach. 0.0.0.0 lets all in who find it.")
    private String host = "127.0.0.1";

    @Override
    public Integer call() {
        if (port < 0 || port > 65535) {
            throw new Rejected("port %d".formatted(port), "give one from 1 to 65535, or 0 for any that is free");
        }
        if (host.isBlank()) {
            throw new Rejected("--host is empty", "give an address of this machine, or 0.0.0.0 for all of them");
        }
        var world = tierfall.world();
        var plan = new Server.Plan(common.data(world), common.neo4j(world), host, port, common.verbose);
        try (Running running = Running.start(world, plan)) {
            Example.load(running.context());
            announce(running);
            running.context().getBean(Snapshots.class).warm();
            running.context().getBean(RecordJob.class).start();
            running.awaitEnd();
        }
        return 0;
    }

    private void announce(Running running) {
        var out = spec.commandLine().getOut();
        String address = "http://%s:%d/".formatted(openable(), running.port());
        out.println("ready: " + address);
        running.context()
                .getBean(SetUpLink.class)
                .issue()
                .ifPresent(token ->
                        out.println("set up: %sset-up#token=%s (makes the first administrator; works once, for a day)"
                                .formatted(address, token)));
        out.flush();
    }

    private String openable() {
        return host.equals("0.0.0.0") || host.equals("::") ? "127.0.0.1" : host.contains(":") ? "[" + host + "]" : host;
    }
}
