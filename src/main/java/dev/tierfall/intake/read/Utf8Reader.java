package dev.tierfall.intake.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/**
 * Decodes UTF-8 and keeps each byte that is none as a lone low surrogate, U+DC00 plus the byte. Correct UTF-8 never
 * decodes to a lone surrogate, so the record that holds one can be named later, whatever the parser has buffered
 * meanwhile.
 */
final class Utf8Reader extends Reader {

    private static final char ESCAPE = 0xDC00;

    private final InputStream in;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16).limit(0);
    private boolean ended;
    private boolean odd;

    Utf8Reader(InputStream in) {
        this.in = in;
    }

    /** Whether any byte so far was not UTF-8. */
    boolean isOdd() {
        return odd;
    }

    /** The byte that was kept at this place of a text, or -1 where a character of the file stands. */
    static int oddByte(CharSequence text, int at) {
        char character = text.charAt(at);
        return character >= ESCAPE + 0x80
                        && character <= ESCAPE + 0xFF
                        && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)))
                ? character - ESCAPE
                : -1;
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (length == 1) {
            throw new AssertionError("a pair of surrogates needs room for two");
        }
        CharBuffer out = CharBuffer.wrap(into, offset, length).slice();
        while (out.position() == 0) {
            CoderResult result = decoder.decode(bytes, out, ended);
            if (result.isMalformed() || result.isUnmappable()) {
                keep(out, result.length());
            } else if (out.position() == 0 && !refill()) {
                return -1;
            }
        }
        return out.position();
    }

    private void keep(CharBuffer out, int malformed) {
        odd = true;
        for (int i = 0; i < malformed && out.hasRemaining(); i++) {
            out.put((char) (ESCAPE + (bytes.get() & 0xFF)));
        }
    }

    private boolean refill() throws IOException {
        if (ended) {
            return false;
        }
        bytes.compact();
        int got = in.read(bytes.array(), bytes.position(), bytes.remaining());
        ended = got < 0;
        bytes.position(bytes.position() + Math.max(got, 0)).flip();
        return bytes.hasRemaining() || !ended;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
