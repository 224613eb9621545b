package dev.tierfall.registry;

import java.util.Locale;
import java.util.regex.Pattern;

/** The host in whatever people paste: an address, a mail address, a name with www before it. */
final class Domain {

    private static final Pattern HOST = Pattern.compile("([a-z0-9-]+\\.)+[a-z]{2,}");

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
}
