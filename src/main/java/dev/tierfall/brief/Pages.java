package dev.tierfall.brief;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Addresses of pages that prove a number, as the pages themselves write them.
 *
 * @param day the day asked of, which a proof has to be of as well; empty for today
 */
record Pages(String day) {

    /** A page with its question; either may be empty. */
    String at(String path, String question) {
        String both = question + (day.isEmpty() ? "" : (question.isEmpty() ? "" : "&") + "as-of=" + day);
        return path + (both.isEmpty() ? "" : "?" + both);
    }

    /** A vendor's own page, or the map with a thing opened beside it. */
    String thing(String ref) {
        return ref.startsWith("vendor:")
                ? at("/vendors/" + coded(ref.substring("vendor:".length())), "")
                : at("/map", "thing=" + coded(ref));
    }

    /** The map on which something fell. */
    String fall(String ref) {
        return at("/map", "from=" + coded(ref));
    }

    /** Who can stop a function. */
    String exposure(String function) {
        return at("/exposure", "of=" + coded(function + "=availability"));
    }

    /** A call of the interface, to be looked at where no page draws it. */
    String call(String path, String question) {
        return "/try?call=" + coded("GET " + at(path, question));
    }

    /** A call that names its days itself. */
    static String calling(String path) {
        return "/try?call=" + coded("GET " + path);
    }

    private static String coded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%3A", ":")
                .replace("%2F", "/");
    }
}
