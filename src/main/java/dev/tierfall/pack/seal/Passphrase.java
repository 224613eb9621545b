package dev.tierfall.pack.seal;

import dev.tierfall.model.Rejected;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.text.Normalizer;
import java.util.Set;

/**
 * What opens a pack. Whoever holds the file may try as often as they like, with no server to slow them down, so a short
 * one is refused. Composed as Unicode's NFC, since keyboards write an accented letter in one way or the other.
 */
public final class Passphrase {

    static final int SHORTEST = 12;
    static final int FEWEST = 5;

    private static final String MEND =
            "choose four or more words that nobody would guess, such as a dice list gives; %d characters at the least"
                    .formatted(SHORTEST);
    private static final Set<PosixFilePermission> OWNERS =
            Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    private final String text;

    private Passphrase(String text) {
        this.text = text;
    }

    /** Throws {@link Rejected} for one that is weak. */
    public static Passphrase of(String given) {
        String text = Normalizer.normalize(given, Normalizer.Form.NFC);
        int length = text.codePointCount(0, text.length());
        if (length < SHORTEST) {
            throw new Rejected("the passphrase has %d characters, too few to keep a map safe".formatted(length), MEND);
        }
        if (text.codePoints().distinct().count() < FEWEST) {
            throw new Rejected("the passphrase repeats the same few characters", MEND);
        }
        return new Passphrase(text);
    }

    /** The first line of a file that only its owner may read. Throws {@link Rejected} where it is not that. */
    public static Passphrase in(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                throw new Rejected(
                        "there is no passphrase file '%s'".formatted(file),
                        "write the passphrase into it, readable for you alone");
            }
            if (Files.getFileStore(file).supportsFileAttributeView("posix")
                    && !OWNERS.containsAll(Files.getPosixFilePermissions(file))) {
                throw new Rejected(
                        "others may read or write the passphrase file '%s'".formatted(file), "chmod 600 " + file);
            }
            return of(Files.readString(file).lines().findFirst().orElse(""));
        } catch (MalformedInputException e) {
            throw new Rejected("the passphrase file '%s' is not text".formatted(file), "write it in UTF-8");
        } catch (IOException e) {
            throw new Rejected(
                    "the passphrase file '%s' can't be read: %s".formatted(file, e.getMessage()),
                    "see that whoever runs the program may read it");
        }
    }

    /** The passphrase itself, to be handed on. */
    public String text() {
        return text;
    }

    char[] characters() {
        return text.toCharArray();
    }

    /** Never the passphrase: it must not come into a log. */
    @Override
    public String toString() {
        return "a passphrase";
    }
}
