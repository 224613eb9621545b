package dev.tierfall.access;

import java.security.SecureRandom;
import java.util.Base64;

/** Secrets that a program makes up: 256 random bits, written so that they stand in a link or a header as they are. */
public final class Tokens {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Tokens() {}

    public static String fresh() {
        byte[] bits = new byte[32];
        RANDOM.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }
}
