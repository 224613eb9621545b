package dev.tierfall.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierfall.RunningServer;
import dev.tierfall.Visitor;
import dev.tierfall.intake.Bundle;
import dev.tierfall.intake.Intake;
import dev.tierfall.scale.LargeMap;
import dev.tierfall.store.ImportOrder;
import dev.tierfall.store.Imports;
import dev.tierfall.store.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.springframework.util.FileSystemUtils;

/**
 * Users at once, each asking every five seconds over HTTP what falls if a vendor does, with paths, as the page asks.
 * They wait for each other only as far as they share two processors and one server.
 *
 * @param one how long somebody alone waits for an answer, in nanoseconds: the median
 * @param crowd how long the least lucky of a hundred waits in the crowd
 * @param importing the same while files of another source are imported, over and over
 */
record Crowd(double one, double crowd, double importing) {

    /**
     * How large it is.
     *
     * @param seconds how long it asks, twice
     * @param things of the map asked
     */
    record Of(int users, int seconds, int things) {}

    private static final long PAUSE = TimeUnit.SECONDS.toNanos(5);
    private static final int ALONE = 40;

    static Crowd of(Of size) {
        Path folder = folder();
        try {
            RunningServer server = RunningServer.get().showing(drawn(folder.resolve("map"), size.things(), 7));
            Bundle other = Intake.read(List.of(drawn(folder.resolve("other"), size.things() / 4, 8)));
            var vendors = Math.max(2, size.things() / 8);
            List<Long> alone = asked(server, vendors, ALONE, 0, 0);
            List<Long> together = together(server, vendors, size);
            List<Long> beside;
            try (var importing = new Importing(server, other)) {
                beside = together(server, vendors, size);
                assertThat(importing.runs()).isPositive();
            }
            server.emptied();
            return new Crowd(quantile(alone, 0.5), quantile(together, 0.99), quantile(beside, 0.99));
        } finally {
            delete(folder);
        }
    }

    private static List<Long> together(RunningServer server, int vendors, Of size) {
        int questions = Math.max(1, (int) (TimeUnit.SECONDS.toNanos(size.seconds()) / PAUSE));
        try (ExecutorService users = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<Long>>> all = new ArrayList<>();
            for (int user = 0; user < size.users(); user++) {
                long late = PAUSE * user / size.users();
                int seed = user;
                all.add(users.submit(() -> asked(server, vendors, questions, late, seed + 1)));
            }
            users.shutdown();
            return all.stream().flatMap(user -> waited(user).stream()).toList();
        }
    }

    /** Asks so many questions, a pause apart where there is a seed to tell users apart. */
    private static List<Long> asked(RunningServer server, int vendors, int questions, long late, int seed) {
        Visitor visitor = server.program();
        var random = new Random(seed);
        var waited = new ArrayList<Long>();
        long next = System.nanoTime() + late;
        for (int question = 0; question < questions; question++) {
            LockSupport.parkNanos(next - System.nanoTime());
            long begun = System.nanoTime();
            String path = "/api/v1/blast?from=vendor:vendor-" + random.nextInt(vendors);
            assertThat(visitor.get(path).statusCode()).isEqualTo(200);
            waited.add(System.nanoTime() - begun);
            next += seed == 0 ? 0 : PAUSE;
        }
        return waited;
    }

    private static <T> T waited(Future<T> work) {
        try {
            return work.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static double quantile(List<Long> waited, double share) {
        List<Long> sorted = waited.stream().sorted().toList();
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }

    private static Path drawn(Path folder, int things, long seed) {
        try {
            new LargeMap(things, seed).writeTo(folder);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("tierfall-crowd");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Imports of another source, one after the other until it is closed; each takes all of the last one back. */
    private static final class Importing implements AutoCloseable {

        private final AtomicBoolean ends = new AtomicBoolean();
        private final ExecutorService thread = Executors.newSingleThreadExecutor();
        private final Future<Integer> runs;
        private final RunningServer server;
        private final Bundle bundle;

        Importing(RunningServer server, Bundle bundle) {
            this.server = server;
            this.bundle = bundle;
            runs = thread.submit(this::run);
        }

        private int run() {
            Imports imports = server.bean(Imports.class);
            int count = 0;
            while (!ends.get()) {
                imports.run(new ImportOrder("other", "bench", false, bundle), Progress.NONE);
                imports.remove("other", "bench");
                count++;
            }
            return count;
        }

        int runs() {
            ends.set(true);
            return waited(runs);
        }

        @Override
        public void close() {
            ends.set(true);
            thread.close();
        }
    }
}
