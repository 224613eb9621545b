package dev.tierfall.whatif.read;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * A change of the map in mind, as its file says it; whether it fits a map is another question.
 *
 * @param why what it is to find out; may be empty
 * @param file what answers call the text it was read from, as in {@code mfa.yaml:5}
 */
public record WhatIf(String name, String why, String file, List<Change> changes, String text) {

    private static final int DIGITS = 12;

    public WhatIf {
        changes = List.copyOf(changes);
    }

    /** Its name and a fingerprint of all that it says; the day of a purchase may come from the calendar alone. */
    public String print() {
        var said = new StringBuilder(file).append('\0').append(text);
        for (Change change : changes) {
            if (change instanceof Change.Buying buying) {
                said.append('\0').append(buying.on());
            }
        }
        return name + "@" + digest(said.toString());
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
