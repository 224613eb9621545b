package dev.tierfall.pack.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tierfall.pack.OpenedPack;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.AEADBadTagException;
import org.junit.jupiter.api.Test;

/** A text goes in under a passphrase; somebody else's program takes it out again, or finds that it was touched. */
class PackFileTests {

    private static final Instant THEN = Instant.parse("2026-11-25T02:00:00Z");
    private static final String WORDS = "sieben graue Reiher über der Mühle";

    @Test
    void holdsWhatWasPutIn() throws Exception {
        byte[] text = new byte[300_000];
        new Random(5).nextBytes(text);
        String page = page(text, WORDS);

        assertThat(OpenedPack.bytes(page, WORDS)).isEqualTo(text);
        assertThat(OpenedPack.part(page, "header"))
                .startsWith("{\"format\":1,\"madeAt\":\"2026-11-25T02:00:00Z\",\"kdf\":\"PBKDF2-SHA-256\","
                        + "\"iterations\":1000000,");
    }

    /** The accents of a keyboard that types them as letters of their own. */
    @Test
    void opensHoweverAccentsAreTyped() throws Exception {
        String page = page(new byte[] {7}, "sieben graue Reiher u\u0308ber der Mu\u0308hle");

        assertThat(OpenedPack.bytes(page, WORDS)).containsExactly(7);
    }

    @Test
    void opensWithNothingElse() {
        String page = page(new byte[] {7}, WORDS);

        assertThatThrownBy(() -> OpenedPack.bytes(page, WORDS + "n")).isInstanceOf(AEADBadTagException.class);
    }

    /** Whichever byte it is, of what is encrypted or of the header that says when it was made. */
    @Test
    void betraysAChangedByte() {
        String page = page("a map".repeat(50).getBytes(StandardCharsets.UTF_8), WORDS);
        String sealed = OpenedPack.part(page, "sealed");
        byte[] bytes = Base64.getDecoder().decode(sealed);
        for (int at : new int[] {0, bytes.length / 2, bytes.length - 1}) {
            byte[] changed = bytes.clone();
            changed[at] ^= 1;
            String tampered = page.replace(sealed, Base64.getEncoder().encodeToString(changed));
            assertThatThrownBy(() -> OpenedPack.bytes(tampered, WORDS)).isInstanceOf(AEADBadTagException.class);
        }
        String younger = page.replace("2026-11-25T02", "2026-11-26T02");
        assertThatThrownBy(() -> OpenedPack.bytes(younger, WORDS)).isInstanceOf(AEADBadTagException.class);
    }

    /** Two packs of one map under one passphrase have nothing in common that a stranger could compare. */
    @Test
    void usesNoSaltOrNonceTwice() {
        String one = page(new byte[] {7}, WORDS);
        String other = page(new byte[] {7}, WORDS);

        for (String member : new String[] {"salt", "nonce", "check"}) {
            assertThat(member(one, member)).isNotEqualTo(member(other, member));
        }
        assertThat(OpenedPack.part(one, "sealed")).isNotEqualTo(OpenedPack.part(other, "sealed"));
    }

    private static String member(String page, String name) {
        Matcher found = Pattern.compile("\"%s\":\"([^\"]+)\"".formatted(name)).matcher(OpenedPack.part(page, "header"));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    @Test
    void allowsItsOwnScriptAndStyleAndNothingElse() throws Exception {
        String page = page(new byte[] {7}, WORDS);

        assertThat(between(page, "Content-Security-Policy\" content=\"", "\""))
                .isEqualTo(
                        "default-src 'none'; script-src 'sha256-%s'; style-src 'sha256-%s'; base-uri 'none'; form-action 'none'",
                        digest(between(page, "<script type=\"module\">", "</script>")),
                        digest(between(page, "<style>", "</style>")));
        assertThat(page).doesNotContain("{{").doesNotContainPattern("(?m)^(import|export) ");
        assertThat(page).doesNotContainPattern("(src|href)=\"|url\\(|https?:");
    }

    private static String digest(String text) throws Exception {
        return Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String between(String text, String before, String after) {
        int from = text.indexOf(before) + before.length();
        return text.substring(from, text.indexOf(after, from));
    }

    private static String page(byte[] text, String passphrase) {
        return new String(PackFile.of(out -> out.write(text), Passphrase.of(passphrase), THEN), StandardCharsets.UTF_8);
    }
}
