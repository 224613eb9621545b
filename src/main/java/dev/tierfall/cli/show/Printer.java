package dev.tierfall.cli.show;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Prints an answer in the format that was asked for. */
public record Printer(Format format, PrintWriter out) {

    /** The body is read as it arrives and is not kept; JSON goes out as it came in. */
    public void print(InputStream body, Layout layout) {
        switch (format) {
            case json -> copy(body);
            case csv -> layout.csv(body, out);
            case table -> layout.table(body, out);
        }
        out.flush();
    }

    private void copy(InputStream body) {
        try (var reader = new InputStreamReader(body, StandardCharsets.UTF_8)) {
            reader.transferTo(out);
            out.println();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
