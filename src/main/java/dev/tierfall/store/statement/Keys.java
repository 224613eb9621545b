package dev.tierfall.store.statement;

import dev.tierfall.schema.Row;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Names facts. A thing is named by its ref. A row without an id is named by its file and 128 bits of the SHA-256 of its
 * values, since an index holds no text of 65,536 characters; nobody can make two rows that meet there.
 */
public final class Keys {

    private static final char HASH = '#';
    private static final int HEX = 32;

    private Keys() {}

    /** 128 bits that stand for a text. */
    public record Print(long high, long low) {}

    public static String of(Row row) {
        if (row.file().describesThings()) {
            return row.key();
        }
        Print print = print(row.key());
        HexFormat hex = HexFormat.of();
        return row.file().name() + HASH + hex.toHexDigits(print.high()) + hex.toHexDigits(print.low());
    }

    /** The bits of a key; those that it is made of, where it is made of bits. An id holds no hash sign. */
    public static Print printOfKey(String key) {
        int hash = key.indexOf(HASH);
        if (hash < 0) {
            return print(key);
        }
        String hex = key.substring(hash + 1, hash + 1 + HEX);
        long high = HexFormat.fromHexDigitsToLong(hex, 0, HEX / 2);
        // A ref and a row can't meet: the ref's bits are those of a hash, and so are these, of another text.
        return new Print(high, HexFormat.fromHexDigitsToLong(hex, HEX / 2, HEX));
    }

    public static Print print(String text) {
        var digest = ByteBuffer.wrap(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
        return new Print(digest.getLong(), digest.getLong());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
