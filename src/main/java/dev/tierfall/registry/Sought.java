package dev.tierfall.registry;

import dev.tierfall.model.Kind;
import dev.tierfall.model.Lei;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text as somebody typed it, and each form in which it may be meant; a form that it has not is empty.
 *
 * @param plain as {@link Spelling#plain} makes it, without a kind before it
 * @param kind the kind that it says it is, as in {@code vendor:halden}
 * @param domain the host, where it is an address of any sort
 * @param lei in upper case and without gaps
 * @param product what stands before a version
 * @param version with whatever says which are meant, as {@code before 2.15}
 */
record Sought(
        String text, String plain, @Nullable Kind kind, String domain, String lei, String product, String version) {

    private static final Pattern CVE = Pattern.compile("(?i)\\bcve\\W{0,2}(\\d{4})\\W{0,2}(\\d{4,})\\b");
    private static final Pattern VERSIONED = Pattern.compile(
            "(?i)(.*?\\S)[\\s_,;:/@#(\\[-]+((?:(?:versions?|before|prior to|up to|through|<=?)\\s*)*v?\\d\\S*.*)");

    /** Only with a point in it, for a number at the end of a word may belong to the word. */
    private static final Pattern GLUED = Pattern.compile("(.*\\p{L})(\\d+(?:\\.\\d+)+)");

    static Sought of(String asked) {
        String text = asked.strip();
        Kind kind = kind(text).orElse(null);
        String rest = kind == null ? text : text.substring(text.indexOf(':') + 1);
        String gapless = text.toUpperCase(Locale.ROOT).replaceAll("[ .-]", "");
        Matcher apart = VERSIONED.matcher(rest.strip());
        Matcher versioned = apart.matches() ? apart : GLUED.matcher(rest.strip());
        boolean product = (kind == null || kind == Kind.SOFTWARE) && versioned.matches();
        return new Sought(
                text,
                Spelling.plain(rest),
                kind,
                Domain.is(text) ? Domain.of(text) : "",
                Lei.hasForm(gapless) ? gapless : "",
                product ? Spelling.plain(versioned.group(1)) : "",
                product ? versioned.group(2).replaceAll("[\\s)\\],;:]+$", "") : "");
    }

    private static Optional<Kind> kind(String text) {
        int colon = text.indexOf(':');
        return colon < 0
                ? Optional.empty()
                : Kind.of(text.substring(0, colon).strip().toLowerCase(Locale.ROOT));
    }

    /** The CVE that a text holds somewhere, written as the lists write it. */
    static Optional<String> cve(String text) {
        Matcher cve = CVE.matcher(text);
        return cve.find() ? Optional.of("CVE-%s-%s".formatted(cve.group(1), cve.group(2))) : Optional.empty();
    }

    /** What stands beside a CVE: a product, a nickname; empty where nothing does. */
    static String besideCve(String text) {
        return CVE.matcher(text)
                .replaceAll(" ")
                .replaceAll("[\\s()\\[\\],;:]+", " ")
                .strip();
    }

    /** What a text is by its form alone, for an answer that finds nothing. */
    String form() {
        if (cve(text).isPresent()) {
            return "cve";
        }
        if (!lei.isEmpty()) {
            return "lei";
        }
        return !domain.isEmpty() ? "domain" : product.isEmpty() ? "name" : "product";
    }
}
