package dev.tierfall.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Files made to use up time and memory, refused within two seconds. Of memory all that the reading thread allocates is
 * counted, garbage too, so that 64 MB here are less than 64 MB of heap.
 */
class OversizedTests {

    private static final long MEMORY = 64L << 20;
    private static final Duration TIME = Duration.ofSeconds(2);
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"14-field-1mb", "16-columns-100000", "20-zip-bomb.zip"})
    void refusesTheLargeOnesOfTheTable(String name) throws IOException {
        assertThat(refusal(Faults.path(name, folder))).hasSizeLessThan(300);
    }

    @Test
    void refusesAFieldThatNeverEnds() throws IOException {
        assertThat(refusal(repeated("vendors.csv", "id,name\na,", "x", 48 << 20)))
                .isEqualTo("vendors.csv:2: a field holds more than 4,194,304 characters; the limit is 65,536\n"
                        + "  mend: shorten it, or close the quote that opened it");
    }

    @Test
    void refusesAQuoteThatNeverCloses() throws IOException {
        assertThat(refusal(repeated("vendors.csv", "id,name\na,\"", "x\n", 48 << 20)))
                .startsWith("vendors.csv:2: a field holds more than 4,194,304 characters");
    }

    @Test
    void refusesARowOfMillionsOfCells() throws IOException {
        assertThat(refusal(repeated("vendors.csv", "id,name\na", ",x", 16 << 20)))
                .startsWith("vendors.csv:2: the row has 8388609 cells, the header 2");
    }

    @Test
    void tellsOnceOfAFileThatIsLatin() throws IOException {
        Path path = folder.resolve("vendors.csv");
        Files.write(path, ("id,name\n" + "a,\u00fc\n".repeat(20_000)).getBytes(StandardCharsets.ISO_8859_1));
        assertThat(refusal(path))
                .isEqualTo("vendors.csv:2: the record holds the byte 0xFC, which is not UTF-8\n"
                        + "  mend: save the file as UTF-8, or convert it: iconv -f latin1 -t utf-8");
    }

    @Test
    void refusesAWorkbookWithAnEndlessCell() throws IOException {
        Path book = new Desk(folder)
                .zip(
                        "book.xlsx",
                        Map.of(
                                "[Content_Types].xml",
                                "<Types/>",
                                "xl/worksheets/sheet1.xml",
                                "<x><c><is>" + "<t>y</t>".repeat(1 << 20) + "</is></c></x>"));
        assertThat(refusal(book)).startsWith("book.xlsx: a cell holds more than 65,536 characters");
    }

    private static String refusal(Path path) {
        Desk.read(path.resolveSibling("warm"));
        long allocated = THREADS.getCurrentThreadAllocatedBytes();
        long began = System.nanoTime();
        String told = String.join("\n", Desk.read(path));
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        long used = THREADS.getCurrentThreadAllocatedBytes() - allocated;
        System.out.printf("%s: %d ms, %,d bytes allocated%n", path.getFileName(), took.toMillis(), used);
        assertThat(took).isLessThan(TIME);
        assertThat(used).isLessThan(MEMORY);
        return told;
    }

    private Path repeated(String name, String start, String piece, int length) throws IOException {
        Path path = folder.resolve(name);
        byte[] block = piece.repeat((1 << 16) / piece.length()).getBytes(StandardCharsets.US_ASCII);
        try (OutputStream out = Files.newOutputStream(path)) {
            out.write(start.getBytes(StandardCharsets.US_ASCII));
            for (int written = 0; written < length; written += block.length) {
                out.write(block);
            }
        }
        return path;
    }
}
