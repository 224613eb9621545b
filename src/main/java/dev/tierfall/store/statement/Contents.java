package dev.tierfall.store.statement;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * Fingerprints of what a statement says and of where it stands, so that an unchanged row is known without its old text.
 */
public final class Contents {

    private Contents() {}

    /** 64 bits of the values and notes; who says them, where and since when takes no part. */
    public static long of(Statement statement) {
        MessageDigest digest = Keys.sha256();
        var length = ByteBuffer.allocate(Integer.BYTES);
        for (Said said : statement.said()) {
            for (String text : new String[] {said.column(), said.value()}) {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                // Lengths keep 'ab','c' apart from 'a','bc'.
                digest.update(length.clear().putInt(bytes.length).array());
                digest.update(bytes);
            }
        }
        return ByteBuffer.wrap(digest.digest()).getLong();
    }

    /** The file and line; two places that meet here cost an out-of-date line number, no more. */
    public static int place(String origin, int line) {
        return 31 * origin.hashCode() + line;
    }
}
