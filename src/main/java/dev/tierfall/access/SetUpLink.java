package dev.tierfall.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The link by which the first administrator gets in. Whoever can read the console of this start may use it, once, for a
 * day; only its hash is kept, and only in memory, so that no default password and no left-over link ever stands
 * anywhere.
 */
@Component
public class SetUpLink {

    static final Duration LIFE = Duration.ofDays(1);

    private record Issued(String hash, Instant until) {}

    private final Users users;
    private final Clock clock;
    private final AtomicReference<@Nullable Issued> issued = new AtomicReference<>();

    SetUpLink(Users users, Clock clock) {
        this.users = users;
        this.clock = clock;
    }

    /** A fresh token while there is no user; it replaces the one before. Empty once somebody can sign in. */
    public Optional<String> issue() {
        if (!users.none()) {
            return Optional.empty();
        }
        String token = Tokens.fresh();
        issued.set(new Issued(sha256(token), clock.instant().plus(LIFE)));
        return Optional.of(token);
    }

    /** Whether this is the token of the link, and in time. It may be tried again until it is {@link #use used}. */
    boolean holds(String token) {
        Issued now = issued.get();
        return now != null
                && clock.instant().isBefore(now.until())
                && now.hash().equals(sha256(token));
    }

    void use() {
        issued.set(null);
    }

    private static String sha256(String token) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }
}
