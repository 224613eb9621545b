package dev.tierfall.choke.act;

import dev.tierfall.model.Rejected;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What acts cost, by {@code acts.yaml}: the user's, which lies where the user's rules lie, else the one that ships. */
@Component
public class ActCosts {

    private final @Nullable Path own;
    private final ActPolicy shipped;

    /**
     * Looks for the user's file where rules are looked for.
     *
     * @param own the folder; empty for {@code cypher/spread} in the data directory
     * @param data the data directory; empty where there is none
     */
    public ActCosts(@Value("${tierfall.rules:}") String own, @Value("${tierfall.data:}") String data) {
        Path folder = !own.isBlank() ? Path.of(own) : data.isBlank() ? null : Path.of(data, "cypher", "spread");
        this.own = folder == null ? null : folder.resolve(ActFile.NAME);
        this.shipped = ActFile.read(shipped(), "");
    }

    /**
     * The costs of one question, as the file says them now.
     *
     * @param said what the question says otherwise: {@code close-connection=10}, or {@code =never}
     */
    public Costs of(List<String> said) {
        return Costs.of(current(), said);
    }

    /** A few lines, so the user's file is read each time. */
    private ActPolicy current() {
        if (own == null || !Files.isRegularFile(own)) {
            return shipped;
        }
        try {
            String text = Files.readString(own);
            return ActFile.read(text, "+" + hash(text));
        } catch (IOException e) {
            throw new Rejected("%s: %s".formatted(own, e.getMessage()), "make the file readable, as UTF-8");
        }
    }

    private static String shipped() {
        try (InputStream in = ActCosts.class.getResourceAsStream("/cypher/spread/" + ActFile.NAME)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
