package dev.tierfall.incident.tell;

import dev.tierfall.model.Rejected;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The clocks that the law sets, by {@code clocks.yaml}: the user's in the data directory, else the one that ships. */
@Lazy
@Component
public class LegalClocks {

    private static final String NAME = "cypher/incidents/clocks.yaml";

    private final @Nullable Path own;

    LegalClocks(@Value("${tierfall.data:}") String data) {
        this.own = data.isBlank() ? null : Path.of(data).resolve(NAME);
    }

    /** As the file says them now: a few lines, so it is read each time. */
    public List<LegalClock> current() {
        if (own == null || !Files.isRegularFile(own)) {
            return ClockFile.read("clocks.yaml", shipped());
        }
        try {
            return ClockFile.read(own.toString(), Files.readString(own));
        } catch (IOException e) {
            throw new Rejected("%s: %s".formatted(own, e.getMessage()), "make the file readable, as UTF-8");
        }
    }

    private static String shipped() {
        try (InputStream in = LegalClocks.class.getResourceAsStream("/" + NAME)) {
            return new String(Objects.requireNonNull(in, NAME).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
