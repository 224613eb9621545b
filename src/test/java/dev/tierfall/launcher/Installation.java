package dev.tierfall.launcher;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The program as it is handed out, launcher and jar, with a home of its own for its data. */
final class Installation {

    private static final long PATIENCE_SECONDS = 240;

    private final Path home;
    private final Path launcher;
    private final Path link;
    private @Nullable Process server;

    Installation(Path folder, Path jar) throws IOException {
        Path program = Files.createDirectories(folder.resolve("tierfall program"));
        home = Files.createDirectories(folder.resolve("home"));
        link = Files.createSymbolicLink(program.resolve(jar.getFileName()), jar.toAbsolutePath());
        launcher = Files.copy(Path.of("tierfall"), program.resolve("tierfall"));
        if (!launcher.toFile().setExecutable(true)) {
            throw new IOException(launcher + " can't be made executable");
        }
    }

    Path data() {
        return home.resolve(".tierfall");
    }

    boolean learnt() {
        return Files.exists(launcher.resolveSibling("unpacked").resolve("tierfall.aot"));
    }

    /** What a start printed, and how long it took from being asked for to being ready. */
    record Start(URI address, List<String> lines, double seconds) {}

    /** Starts the server and waits until it is ready. */
    Start serve(String learn) throws IOException, InterruptedException {
        Path out = home.resolve("served");
        ProcessBuilder builder = builder("serve", "--port", "0").redirectOutput(out.toFile());
        builder.environment().put("TIERFALL_LEARN", learn);
        long began = System.nanoTime();
        Process process = builder.redirectErrorStream(true).start();
        server = process;
        while (process.isAlive() && System.nanoTime() - began < TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS)) {
            List<String> lines = Files.readAllLines(out);
            if (lines.size() >= 2) {
                URI address = URI.create(lines.getFirst().replace("ready: ", ""));
                return new Start(address, lines, (System.nanoTime() - began) / 1e9);
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        throw new AssertionError("it did not get ready: " + Files.readString(out));
    }

    void remove() throws IOException {
        stop();
        Files.deleteIfExists(link);
    }

    void stop() {
        if (server != null) {
            server.destroy();
            server.onExit().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
            server = null;
        }
    }

    /** What a command said. */
    record Ended(int status, String out, String err) {}

    Ended run(String... arguments) throws IOException, InterruptedException {
        Path out = home.resolve("out");
        Path err = home.resolve("err");
        Process process = builder(arguments)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("the command did not end: " + Files.readString(err));
        }
        return new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    private ProcessBuilder builder(String... arguments) {
        var builder = new ProcessBuilder(Stream.concat(Stream.of(launcher.toString()), Stream.of(arguments))
                .toList());
        builder.environment().put("HOME", home.toString());
        builder.environment().put("TIERFALL_JAVA_OPTS", "-Duser.home=" + home);
        builder.environment().put("TIERFALL_LEARN", "no");
        return builder;
    }
}
