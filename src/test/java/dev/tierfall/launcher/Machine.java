package dev.tierfall.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A machine with a launcher on it, and of virtual machines and tools only what it is given. */
final class Machine {

    private static final String MAVEN = """
            #!/bin/sh
            echo "maven: $*"
            mkdir -p target
            echo built >target/tierfall-1.jar
            """;

    private final Path root;
    private final Path program;
    private final Map<String, String> environment = new HashMap<>();

    /** Brings the launcher, pointed at this machine's folders in place of the real one's. */
    Machine(Path root) throws IOException {
        this.root = root;
        program = Files.createDirectories(root.resolve("a program"));
        Files.createDirectories(root.resolve("on-the-path/bin"));
        tools();
        String launcher = Files.readString(Path.of("tierfall"));
        for (String place : List.of("/usr/lib/jvm/", "/usr/java/", "/opt/", "/Library/Java/JavaVirtualMachines/")) {
            if (!launcher.contains(place)) {
                throw new AssertionError("the launcher no longer looks in " + place);
            }
            launcher =
                    launcher.replace(place, "\"" + root + "\"/jvm" + (place.equals("/usr/lib/jvm/") ? "/" : "-none/"));
        }
        script(program.resolve("tierfall"), launcher);
    }

    /** The ordinary tools of a shell, without any Java that may lie beside them. */
    private void tools() throws IOException {
        for (String tool : "sh sed head awk ls cat rm mv mkdir dirname basename sleep nice find".split(" ")) {
            Path real = Stream.of("/bin", "/usr/bin")
                    .map(bin -> Path.of(bin, tool))
                    .filter(Files::exists)
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("this machine has no " + tool));
            script(root.resolve("on-the-path/bin").resolve(tool), "#!/bin/sh\nexec %s \"$@\"\n".formatted(real));
        }
    }

    void java(String home, String version) throws IOException {
        Path java = root.resolve(home).resolve("bin/java");
        Files.createDirectories(java.getParent());
        script(java, """
                #!/bin/sh
                case "$1" in
                  -version) echo 'openjdk version "%s"' >&2; exit ;;
                  -Djarmode=tools)
                    echo unpacked >>"%s"
                    mkdir -p "$6"; : >"$6/$(basename "$3")"; exit ;;
                esac
                echo 'java: %s'
                for word in "$@"; do printf 'word: %%s\\n' "$word"; done
                echo "$@"
                """.formatted(version, root.resolve("unpackings"), home));
    }

    void maven() throws IOException {
        script(root.resolve("on-the-path/bin/mvn"), MAVEN);
    }

    void sources() throws IOException {
        Files.writeString(program.resolve("pom.xml"), "<project/>");
    }

    /** Dates what {@link #sources} wrote. */
    void changed(Instant at) throws IOException {
        Files.setLastModifiedTime(program.resolve("pom.xml"), FileTime.from(at));
    }

    void jar() throws IOException {
        jar("built");
    }

    void jar(String content) throws IOException {
        Path jar = program.resolve("target/tierfall-1.jar");
        Files.createDirectories(jar.getParent());
        Files.writeString(jar, content);
    }

    /** Lays the cache of loaded classes where a start that has learnt leaves it. */
    void learnt() throws IOException {
        Path cache = program.resolve("target/unpacked/tierfall.aot");
        Files.writeString(cache, "classes");
    }

    void named(String variable, String value) {
        environment.put(
                variable, variable.equals("JAVA_HOME") ? root.resolve(value).toString() : value);
    }

    /**
     * What the launcher said, and what its Java was asked for.
     *
     * @param unpacked whether it had the jar unpacked
     */
    record Ran(int status, String out, String err, boolean unpacked) {

        String java() {
            return out.lines()
                    .filter(line -> line.startsWith("java: "))
                    .findFirst()
                    .orElseThrow()
                    .substring(6);
        }

        List<String> arguments() {
            return out.lines()
                    .filter(line -> line.startsWith("word: "))
                    .map(line -> line.substring(6))
                    .toList();
        }
    }

    Ran run(String... arguments) throws IOException, InterruptedException {
        Path out = root.resolve("out");
        Path err = root.resolve("err");
        var builder = new ProcessBuilder(
                Stream.concat(Stream.of(program.resolve("tierfall").toString()), Stream.of(arguments))
                        .toList());
        builder.redirectOutput(out.toFile()).redirectError(err.toFile()).directory(root.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        builder.environment().put("PATH", root.resolve("on-the-path/bin").toString());
        builder.environment().put("HOME", root.resolve("home").toString());
        Files.deleteIfExists(root.resolve("unpackings"));
        Process process = builder.start();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("the launcher did not end: " + Files.readString(err));
        }
        return new Ran(
                process.exitValue(),
                Files.readString(out),
                Files.readString(err),
                Files.exists(root.resolve("unpackings")));
    }

    private static void script(Path file, String text) throws IOException {
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(beside, text);
        if (!beside.toFile().setExecutable(true)) {
            throw new IOException(beside + " can't be made executable");
        }
        Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
    }
}
