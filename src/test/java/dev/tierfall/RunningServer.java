package dev.tierfall;

import dev.tierfall.intake.Intake;
import dev.tierfall.store.ImportOrder;
import dev.tierfall.store.Imports;
import dev.tierfall.store.Progress;
import dev.tierfall.store.Records;
import dev.tierfall.store.SourceSummary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * The whole program, started once for all tests that ask it over HTTP, on a free port and a data directory of its own:
 * other tests wipe the shared Neo4j under whoever stands on it. It ends with the virtual machine.
 */
public final class RunningServer {

    /** Stands for the token that a start writes into server.json. */
    public static final String TOKEN = "the-token-of-this-test-run";

    private static final RunningServer INSTANCE = new RunningServer();

    private final ConfigurableApplicationContext context;
    private final int port;

    private RunningServer() {
        try {
            Path data = Files.createTempDirectory("tierfall-server");
            var application = new SpringApplication(Tierfall.class);
            application.addInitializers(beans -> beans.getBeanFactory().registerSingleton("clock", MovedClock.get()));
            context = application.run(
                    "--server.port=0",
                    "--tierfall.data=" + data,
                    "--tierfall.page-cache-mb=" + Integer.getInteger("tierfall.page-cache-mb", 64),
                    "--tierfall.token=" + TOKEN,
                    "--logging.threshold.console=WARN",
                    "--logging.file.name=" + data.resolve("tierfall.log"));
            port = Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(data)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static RunningServer get() {
        return INSTANCE;
    }

    /** As {@code http://127.0.0.1:40123}. */
    public String origin() {
        return "http://127.0.0.1:" + port;
    }

    public int port() {
        return port;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public <T> T bean(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    /** Removes whatever other tests have imported. */
    public RunningServer emptied() {
        Imports imports = bean(Imports.class);
        for (SourceSummary source : imports.sources()) {
            if (source.facts() > 0) {
                imports.remove(source.name(), "tests");
            }
        }
        return this;
    }

    /** Gives the system's time back, to the store as well, which dates no import before the one before it. */
    public RunningServer today() {
        MovedClock.get().back();
        bean(Records.class)
                .write(
                        "MATCH (h:Head {id: 0}) SET h.at = $now",
                        Map.of("now", MovedClock.get().instant().atZone(ZoneOffset.UTC)));
        return this;
    }

    /** Shows one bundle and nothing else. */
    public RunningServer showing(Path folder) {
        emptied()
                .bean(Imports.class)
                .run(new ImportOrder("shown", "tests", false, Intake.read(List.of(folder))), Progress.NONE);
        return this;
    }

    /** Somebody with a browser who has not signed in. */
    public Visitor visitor() {
        return new Visitor(origin());
    }

    /** A program that shows the token of this start. */
    public Visitor program() {
        return new Visitor(origin()).with("Authorization", "Bearer " + TOKEN);
    }

    private void end(Path data) {
        context.close();
        try {
            FileSystemUtils.deleteRecursively(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
