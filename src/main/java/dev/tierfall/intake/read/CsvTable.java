package dev.tierfall.intake.read;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.tierfall.model.Rejected;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * A CSV file by RFC 4180: commas, semicolons or tabs, UTF-8 with or without a byte-order mark, any line ends.
 *
 * <p>FastCSV throws on a record that is wider or narrower than the first; here such records are handed over like all
 * others, since the one who knows the header says it better.
 */
public record CsvTable(String name, String source, Content content) implements Table {

    /** Bounds the memory of one record: about 4 million characters. */
    private static final int BUFFER = 1 << 22;

    @Override
    public void read(Consumer<Line> lines) {
        try {
            char delimiter;
            try (var reader = new Utf8Reader(open())) {
                delimiter = Delimiter.of(reader);
            }
            try (var reader = new Utf8Reader(open())) {
                read(reader, delimiter, lines);
            }
        } catch (UncheckedIOException e) {
            throw unreadable(Objects.requireNonNull(e.getCause()));
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private Rejected unreadable(IOException e) {
        return Refusal.of(source, "it can't be read: " + e.getMessage(), "look at the file, or save it again");
    }

    private void read(Utf8Reader reader, char delimiter, Consumer<Line> lines) {
        var handler = new LineHandler(reader);
        var csv = CsvReader.builder()
                .fieldSeparator(delimiter)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .skipEmptyLines(true)
                .allowUnclosedQuote(false)
                .maxBufferSize(BUFFER)
                .build(handler, reader);
        var header = new boolean[1];
        try {
            csv.forEach(line -> {
                if (!line.isBlank()) {
                    header[0] = true;
                    lines.accept(line);
                }
            });
        } catch (CsvParseException e) {
            throw broken(e, handler.line());
        }
        if (!header[0]) {
            throw Refusal.at(
                    source, 1, "the file is empty: it has no header", "write the header row, or leave the file out");
        }
    }

    /** What stops the parser for good: quotes, mostly. What one of ours threw passes through. */
    private RuntimeException broken(CsvParseException e, int line) {
        String said = Objects.requireNonNullElse(e.getMessage(), "");
        if (e.getCause() instanceof Rejected ours) {
            return ours;
        }
        if (e.getCause() != null) {
            return e;
        }
        if (said.contains("buffer size")) {
            return Refusal.at(
                    source,
                    line,
                    "a field holds more than %,d characters; the limit is 65,536".formatted(BUFFER),
                    "shorten it, or close the quote that opened it");
        }
        return said.startsWith("Unclosed")
                ? Refusal.at(
                        source, line, "a quote is opened and never closed", "close it, or double a quote that is meant")
                : Refusal.at(
                        source,
                        line,
                        "text follows a closing quote; the rest of the file was not read",
                        "double each quote inside a quoted cell, as in \"the \"\"big\"\" one\"");
    }

    /**
     * Past the byte-order mark. Says so where the bytes are plainly no text in UTF-8, rather than naming thousands of
     * them.
     */
    private InputStream open() throws IOException {
        var in = new PushbackInputStream(content.open(), 4);
        byte[] start = new byte[4];
        int got = in.readNBytes(start, 0, 4);
        boolean mark = got >= 3 && start[0] == (byte) 0xEF && start[1] == (byte) 0xBB && start[2] == (byte) 0xBF;
        in.unread(start, mark ? 3 : 0, mark ? got - 3 : got);
        String other = mark || got < 2 ? "" : otherThanUtf8(start, got);
        if (!other.isEmpty()) {
            in.close();
            throw Refusal.at(source, 1, "the file is %s, not UTF-8".formatted(other), "save it as CSV in UTF-8");
        }
        return in;
    }

    private static String otherThanUtf8(byte[] start, int got) {
        int first = start[0] & 0xFF;
        int second = start[1] & 0xFF;
        if ((first == 0xFF && second == 0xFE) || (first == 0xFE && second == 0xFF)) {
            return "UTF-16";
        }
        boolean alternates = got == 4 && (first == 0 && start[2] == 0) != (second == 0 && start[3] == 0);
        if (alternates) {
            return "UTF-16 (every second byte is nul)";
        }
        return first == 'P' && second == 'K' && got == 4 && start[2] == 3 ? "a zip" : "";
    }
}
