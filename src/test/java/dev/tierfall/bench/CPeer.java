package dev.tierfall.bench;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import dev.tierfall.spread.SpreadGraph;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A library in C that walks the same steps, called within this process so that it takes its turn like every row. Its
 * source stands in {@code src/test/c} and is compiled here where a C compiler and the library are installed.
 */
@SuppressWarnings("restricted") // Calls foreign code, which is the purpose.
final class CPeer implements AutoCloseable {

    /** Each with the library that it needs, as a linker names it. */
    enum Library {
        IGRAPH("igraph in C", "igraph"),
        GRAPHBLAS("GraphBLAS in C, one thread", "graphblas");

        private final String who;
        private final String linked;

        Library(String who, String linked) {
            this.who = who;
            this.linked = linked;
        }

        String who() {
            return who;
        }

        /** Why it can't be asked on this machine. */
        String missing() {
            return "no C compiler, or lib%s-dev is not installed".formatted(linked);
        }
    }

    private static final Path BUILT = Path.of("target", "peers");

    private final Library library;
    private final Arena arena = Arena.ofShared();
    private final MethodHandle walk;
    private final MethodHandle read;
    private final MethodHandle free;
    private final MemorySegment peer;
    private final int nodes;

    private CPeer(Library library, Path built, SpreadGraph graph) {
        this.library = library;
        nodes = graph.nodes();
        SymbolLookup found = SymbolLookup.libraryLookup(built, arena);
        MethodHandle create =
                handle(found, "peer_new", FunctionDescriptor.of(ADDRESS, JAVA_INT, JAVA_LONG, ADDRESS, ADDRESS));
        walk = handle(found, "peer_walk", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT));
        read = handle(found, "peer_read", FunctionDescriptor.ofVoid(ADDRESS, ADDRESS));
        free = handle(found, "peer_free", FunctionDescriptor.ofVoid(ADDRESS));
        try (Arena brief = Arena.ofConfined()) {
            MemorySegment from = brief.allocate(JAVA_INT, graph.steps());
            MemorySegment to = brief.allocate(JAVA_INT, graph.steps());
            for (int node = 0; node < nodes; node++) {
                for (int step = graph.firstOut(node); step < graph.firstOut(node + 1); step++) {
                    from.setAtIndex(JAVA_INT, step, node);
                    to.setAtIndex(JAVA_INT, step, graph.to(step));
                }
            }
            peer = (MemorySegment) called(() -> create.invoke(nodes, (long) graph.steps(), from, to));
        }
    }

    /** Compiles and fills it; empty where this machine can't. */
    static Optional<CPeer> holding(SpreadGraph graph, Library library) {
        return compiled(library).map(built -> new CPeer(library, built, graph));
    }

    Walker walker() {
        return new Walker(library.who(), this::hops, this::walked);
    }

    @Override
    public void close() {
        called(() -> {
            free.invoke(peer);
            return peer;
        });
        arena.close();
    }

    private static Optional<Path> compiled(Library library) {
        Path source = Path.of("src", "test", "c", library.linked + "_peer.c");
        Path built = BUILT.resolve("lib%s_peer.so".formatted(library.linked));
        try {
            Files.createDirectories(BUILT);
            Process compiler = new ProcessBuilder(List.of(
                            "cc",
                            "-O3",
                            "-march=native",
                            "-shared",
                            "-fPIC",
                            "-o",
                            built.toString(),
                            source.toString(),
                            "-l" + library.linked))
                    .redirectErrorStream(true)
                    .redirectOutput(BUILT.resolve(library.linked + ".log").toFile())
                    .start();
            return compiler.waitFor() == 0 ? Optional.of(built.toAbsolutePath()) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Object walked(int origin) {
        Object failed = called(() -> walk.invoke(peer, origin));
        if (!failed.equals(0)) {
            throw new IllegalStateException(library + " failed with " + failed);
        }
        return failed;
    }

    private int[] hops(int origin) {
        walked(origin);
        try (Arena brief = Arena.ofConfined()) {
            MemorySegment hops = brief.allocate(JAVA_INT, nodes);
            called(() -> {
                read.invoke(peer, hops);
                return hops;
            });
            return hops.toArray(JAVA_INT);
        }
    }

    private static MethodHandle handle(SymbolLookup found, String name, FunctionDescriptor shape) {
        return Linker.nativeLinker().downcallHandle(found.findOrThrow(name), shape);
    }

    private static Object called(Call call) {
        try {
            return call.now();
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    /** A method handle may throw anything. */
    @FunctionalInterface
    private interface Call {
        Object now() throws Throwable;
    }
}
