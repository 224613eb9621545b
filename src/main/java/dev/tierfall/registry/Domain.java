package dev.tierfall.registry;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The host in whatever people paste: an address, a mail address, a name with www before it. */
final class Domain {

    private static final Pattern HOST = Pattern.compile("([a-z0-9-]+\\.)+[a-z]{2,}");

    /** Endings of two parts, below a country's. */
    private static final Set<String> SECOND = Set.of("ac", "co", "com", "edu", "gov", "ltd", "net", "or", "org");

    private Domain() {}

    static String of(String text) {
        return text.strip()
                .toLowerCase(Locale.ROOT)
                .replaceFirst("^[a-z]+://", "")
                .replaceFirst("^.*@", "")
                .replaceFirst("[/:?#].*$", "")
                .replaceFirst("^www\\.", "");
    }

    static boolean is(String text) {
        return !text.contains(" ") && HOST.matcher(of(text)).matches();
    }

    /** Whether one host is the other, or lies in it. */
    static boolean within(String host, String domain) {
        return host.equals(domain) || host.endsWith("." + domain);
    }

    /** The name before the ending: of {@code help.kaseya.co.uk} kaseya. */
    static String label(String host) {
        String[] labels = host.split("\\.");
        int at = labels.length - 2;
        boolean second = at > 0 && SECOND.contains(labels[at]) && labels[labels.length - 1].length() == 2;
        return Spelling.plain(labels[Math.max(0, second ? at - 1 : at)]);
    }
}
