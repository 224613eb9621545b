package dev.tierfall.bench;

import dev.tierfall.spread.SpreadGraph;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.IntToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/**
 * Neo4j's Graph Data Science walking the same steps by its breadth-first search. It needs other versions of libraries
 * than the embedded Neo4j of the same run; so {@code -Pbench} lays its jars into {@code target/gds}, what calls it
 * stands in {@code src/test/gds} and is compiled here against them, and both live in a class loader that knows nothing
 * of ours. It is under the GPL, version 3, as we are; nothing of it is shipped.
 */
final class GdsPeer {

    static final String WHO = "GDS 2.26 BFS, one thread";

    /** Why it can't be asked in this run. */
    static final String MISSING = "no Java compiler, or its jars are not in target/gds, where -Pbench lays them";

    private static final Path JARS = Path.of("target", "gds");
    private static final Path CLASSES = JARS.resolve("classes");
    private static final Path SOURCE = Path.of("src", "test", "gds", "GdsBfs.java");

    /** Once a run: a class loader each would time each with cold code. */
    private static final Optional<Constructor<?>> GDS = loaded();

    private final Object peer;

    private GdsPeer(Object peer) {
        this.peer = peer;
    }

    /** Fills it; empty where it is not here. */
    static Optional<GdsPeer> holding(SpreadGraph graph) {
        return GDS.map(constructor -> new GdsPeer(filled(constructor, graph)));
    }

    private static Object filled(Constructor<?> constructor, SpreadGraph graph) {
        int[] firstOut =
                IntStream.rangeClosed(0, graph.nodes()).map(graph::firstOut).toArray();
        int[] to = IntStream.range(0, graph.steps()).map(graph::to).toArray();
        try {
            return constructor.newInstance(firstOut, to);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    Walker walker() {
        return new Walker(WHO, this::hops, ((IntToLongFunction) peer)::applyAsLong);
    }

    private int[] hops(int origin) {
        return (int[]) ((IntFunction<?>) peer).apply(origin);
    }

    private static Optional<Constructor<?>> loaded() {
        List<Path> jars = jars();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (jars.isEmpty() || compiler == null) {
            return Optional.empty();
        }
        compile(compiler, jars.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        URL[] urls = Stream.concat(Stream.of(CLASSES), jars.stream())
                .map(GdsPeer::url)
                .toArray(URL[]::new);
        try {
            return Optional.of(new URLClassLoader("gds", urls, ClassLoader.getPlatformClassLoader())
                    .loadClass("GdsBfs")
                    .getConstructor(int[].class, int[].class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Path> jars() {
        if (!Files.isDirectory(JARS)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(JARS)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Jars that are here must fit: what does not compile against them is our mistake. */
    private static void compile(JavaCompiler compiler, String jars) {
        var said = new ByteArrayOutputStream();
        int failed = compiler.run(
                null, said, said, "-proc:none", "-d", CLASSES.toString(), "-classpath", jars, SOURCE.toString());
        if (failed != 0) {
            throw new IllegalStateException(said.toString(StandardCharsets.UTF_8));
        }
    }

    private static URL url(Path path) {
        try {
            return path.toAbsolutePath().toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }
}
