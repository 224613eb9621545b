package dev.tierfall.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The secret of this start. The command line of the same person finds it in the data directory's server.json, which
 * nobody else can read, and so asks as an administrator without signing in.
 */
@Component
class StartToken {

    private final byte[] token;

    StartToken(@Value("${tierfall.token:}") String token) {
        this.token = (token.isEmpty() ? Tokens.fresh() : token).getBytes(StandardCharsets.UTF_8);
    }

    boolean is(String candidate) {
        return MessageDigest.isEqual(token, candidate.getBytes(StandardCharsets.UTF_8));
    }
}
