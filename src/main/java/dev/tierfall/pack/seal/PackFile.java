package dev.tierfall.pack.seal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.springframework.core.io.ClassPathResource;

/**
 * The one file. Its script and style stand in the project as separate files, under {@code frontend/pack}, and are put
 * into the page here: modules one after another without their imports, since a page opened from a disk can load none.
 * The page's policy names the digests of the two and allows nothing else, no network least of all.
 */
public final class PackFile {

    /** Each uses only what stands before it. */
    private static final List<String> SCRIPTS = List.of(
            "text", "age", "opening", "likeness", "tables", "people", "path", "cuts", "brief", "sheet", "lock", "app");

    private static final List<String> STYLES =
            List.of("styles/tokens", "pack/page", "pack/parts", "pack/lists", "pack/rows", "pack/contacts");

    private static final Pattern IMPORT = Pattern.compile("(?m)^import .*;\\n");
    private static final Pattern EXPORT = Pattern.compile("(?m)^export ");

    private PackFile() {}

    /** What writes what is to be sealed, as UTF-8. */
    @FunctionalInterface
    public interface Writing {
        void to(OutputStream out) throws IOException;
    }

    /** The whole page, as UTF-8. */
    public static byte[] of(Writing content, Passphrase passphrase, Instant madeAt) {
        Sealed sealed = Sealing.seal(compressed(content), passphrase, madeAt);
        String script = "\n"
                + SCRIPTS.stream()
                        .map(name -> EXPORT.matcher(IMPORT.matcher(read("pack/" + name + ".js"))
                                        .replaceAll(""))
                                .replaceAll(""))
                        .collect(Collectors.joining("\n"));
        String style = "\n" + STYLES.stream().map(name -> read(name + ".css")).collect(Collectors.joining("\n"));
        String policy = "default-src 'none'; script-src '%s'; style-src '%s'; base-uri 'none'; form-action 'none'"
                .formatted(digest(script), digest(style));
        return read("pack/page.html")
                .replace("{{policy}}", policy)
                .replace("{{style}}", style)
                .replace("{{header}}", sealed.header())
                .replace("{{sealed}}", sealed.base64())
                .replace("{{script}}", script)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] compressed(Writing content) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            content.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }

    private static String read(String file) {
        try {
            return new ClassPathResource("static/" + file).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
