package dev.tierfall.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierfall.RunningServer;
import dev.tierfall.Visitor;
import dev.tierfall.scale.LargeMap;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A large map asked as people ask: what falls if one of many things at random does, over HTTP with paths and painted;
 * who reaches most; where the ways meet; and the heap that takes. A small one in every build, a million things with
 * {@code mvn verify -Pmillion}, which writes docs/large-map.md.
 */
class LargeAnswersIT {

    private static final int THINGS = Integer.getInteger("tierfall.large.things", 1_000);
    private static final int ORIGINS = Integer.getInteger("tierfall.large.origins", 3);
    private static final boolean WRITES = Boolean.getBoolean("tierfall.large.writes");

    /** Kinds of origins and how many of a thousand things are of that kind, as {@link LargeMap} draws them. */
    private static final List<String> KINDS = List.of("vendor", "system", "account");

    private static final List<Integer> IN_A_THOUSAND = List.of(125, 240, 150);

    private final Visitor asker = RunningServer.get().program();

    @AfterAll
    static void clear() {
        ShownMap.empty();
    }

    @Test
    void areAnsweredAndTimed(@TempDir Path folder) throws IOException, InterruptedException {
        Chromium.browser();
        var note = new LargeNote(THINGS, new LargeMap(THINGS, 7).writeTo(folder));
        note.took("import", timed(() -> ShownMap.only(folder)));
        note.took(
                "first answer, for which the map is read into memory",
                timed(() -> answered("/api/v1/blast?from=vendor:vendor-0")));
        awaitRest();
        List<String> origins = origins();
        note.asked(
                "blast over HTTP, with paths, a page of 1,000 rows",
                each(origins, ref -> answered("/api/v1/blast?from=" + ref)));
        try (Reader reader = Reader.administrator()) {
            note.asked(
                    "map painted, from the address to the last mark",
                    each(origins, ref -> reader.open("/map?from=" + ref)));
            assertThat(reader.complaints()).isEmpty();
        }
        note.took("all vendors ranked (rank)", timed(() -> answered("/api/v1/rank?limit=10")));
        note.took("concentration", timed(() -> answered("/api/v1/concentration?limit=10")));
        note.took(
                "choke points between a vendor and all that is critical",
                timed(() -> answered("/api/v1/choke-points?from=" + origins.getFirst())));
        note.heap(heapInUse());
        if (WRITES) {
            Files.writeString(Path.of("docs/large-map.md"), note.text());
        }
        System.out.println(note.text());
        assertThat(note.text()).contains("blast over HTTP").contains("heap");
    }

    private static List<String> origins() {
        var random = new Random(500);
        var origins = new ArrayList<String>();
        for (int i = 0; i < ORIGINS; i++) {
            int kind = i % KINDS.size();
            String word = KINDS.get(kind);
            origins.add("%s:%s-%d".formatted(word, word, random.nextInt(THINGS / 1_000 * IN_A_THOUSAND.get(kind))));
        }
        return origins;
    }

    private interface Question {
        void ask(String ref);
    }

    private static List<Duration> each(List<String> origins, Question question) {
        return origins.stream().map(ref -> timed(() -> question.ask(ref))).toList();
    }

    private static Duration timed(Runnable work) {
        long before = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - before);
    }

    private void answered(String path) {
        HttpResponse<String> answer = asker.get(path);
        assertThat(answer.statusCode()).as(path + ": " + answer.body()).isEqualTo(200);
    }

    /** Bytes in use after everything that nobody holds has gone. */
    private static long heapInUse() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** Lets other work on the machine end where figures are kept: ten minutes at most. */
    private static void awaitRest() throws InterruptedException {
        var machine = ManagementFactory.getOperatingSystemMXBean();
        for (int look = 0; WRITES && look < 120 && machine.getSystemLoadAverage() > 0.5; look++) {
            Thread.sleep(Duration.ofSeconds(5));
        }
    }
}
