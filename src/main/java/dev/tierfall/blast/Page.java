package dev.tierfall.blast;

import dev.tierfall.model.Rejected;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of a long answer are wanted.
 *
 * @param limit how many
 * @param cursor where an earlier page said the next begins; null for the first
 */
record Page(int limit, @Nullable String cursor) {

    /** As many rows as are given unless more are asked for by cursor. */
    static final int LIMIT_MAX = 1_000;

    static Page of(@Nullable String limit, @Nullable String cursor) {
        return new Page(limit(limit), cursor);
    }

    private static int limit(@Nullable String limit) {
        if (limit == null || limit.isBlank()) {
            return LIMIT_MAX;
        }
        if (limit.equals("all")) {
            return Integer.MAX_VALUE;
        }
        int rows = limit.matches("\\d{1,9}") ? Integer.parseInt(limit) : -1;
        if (rows < 0 || rows > LIMIT_MAX) {
            throw new Rejected("limit '%s'".formatted(limit), "ask for 0 to %d rows, or for all".formatted(LIMIT_MAX));
        }
        return rows;
    }

    static String cursor(int next, String revision) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((next + " " + revision).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The first row wanted. Refuses a cursor of another snapshot: its rows would not join on to those already given.
     */
    int first(String revision) {
        if (cursor == null) {
            return 0;
        }
        String[] parts = decoded(cursor).split(" ", 2);
        if (parts.length != 2 || !parts[0].matches("\\d{1,9}")) {
            throw new Rejected("'%s' is no cursor".formatted(cursor), "give the cursor of an earlier answer");
        }
        if (!parts[1].equals(revision)) {
            throw new Rejected("the map has changed since the page before", "ask again from the first page");
        }
        return Integer.parseInt(parts[0]);
    }

    int last(int first, int size) {
        return (int) Math.min((long) Math.min(first, size) + limit, size);
    }

    private static String decoded(String cursor) {
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
