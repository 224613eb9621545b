package dev.tierfall.intake.read;

import java.io.IOException;
import java.io.Reader;

/**
 * Finds the delimiter of a CSV file: the one of comma, semicolon and tab that is most frequent outside quotes in the
 * header.
 */
final class Delimiter {

    private static final String DELIMITERS = ",;\t";

    private Delimiter() {}

    /** Reads up to the end of the header. Ties go to the comma, then to the semicolon. */
    static char of(Reader reader) throws IOException {
        int[] counts = new int[DELIMITERS.length()];
        char[] buffer = new char[1 << 13];
        boolean quoted = false;
        boolean begun = false;
        for (int got = reader.read(buffer, 0, buffer.length); got > 0; got = reader.read(buffer, 0, buffer.length)) {
            for (int i = 0; i < got; i++) {
                char character = buffer[i];
                if (!quoted && (character == '\n' || character == '\r')) {
                    if (begun) {
                        return most(counts);
                    }
                    continue;
                }
                begun = true;
                quoted ^= character == '"';
                int delimiter = quoted ? -1 : DELIMITERS.indexOf(character);
                if (delimiter >= 0) {
                    counts[delimiter]++;
                }
            }
        }
        return most(counts);
    }

    private static char most(int[] counts) {
        int most = 0;
        for (int i = 1; i < counts.length; i++) {
            most = counts[i] > counts[most] ? i : most;
        }
        return DELIMITERS.charAt(most);
    }
}
