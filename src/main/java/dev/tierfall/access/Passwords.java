package dev.tierfall.access;

import dev.tierfall.model.Rejected;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Which passwords will do, and how they are kept: as Argon2id with 19 MiB and two passes, the least that OWASP's
 * Password Storage Cheat Sheet asks for. Length is the only rule of form (NIST SP 800-63B): words make it easy to keep.
 */
@Component
class Passwords {

    static final int LENGTH_MIN = 12;
    /** Hashing is slow on purpose; a longer text would only serve to slow us down. */
    static final int LENGTH_MAX = 256;

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int KIBIBYTES = 19 * 1024;
    private static final int PASSES = 2;

    private final PasswordEncoder argon2id =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, KIBIBYTES, PASSES);
    private final String nobodys = hash("nobody signs in with this");

    String hash(String password) {
        return Objects.requireNonNull(argon2id.encode(password));
    }

    /** Takes as long for somebody who is not there, so that the time of an answer tells no names. */
    boolean fit(String password, Optional<User> user) {
        boolean fits = password.length() <= LENGTH_MAX
                && argon2id.matches(password, user.map(User::password).orElse(nobodys));
        return fits && user.isPresent();
    }

    void requireGood(String password, String name) {
        if (password.length() < LENGTH_MIN) {
            throw new Rejected(
                    "a password of %d characters is too short".formatted(password.length()),
                    "take at least %d, such as four words that you alone would put together".formatted(LENGTH_MIN));
        }
        if (password.length() > LENGTH_MAX) {
            throw new Rejected(
                    "a password of %d characters is too long".formatted(password.length()),
                    "take at most %d".formatted(LENGTH_MAX));
        }
        if (password.chars().distinct().count() < 4) {
            throw new Rejected("the password repeats the same few characters", "take some words instead");
        }
        if (password.toLowerCase(Locale.ROOT).contains(Users.key(name))) {
            throw new Rejected("the password holds the name", "take one that does not");
        }
    }
}
