package dev.tierfall.registry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Every name on the map of one generation, held in memory: a text is compared with each, since any may be misspelt. */
final class Names {

    private static final Pattern CVE = Pattern.compile("(?i)cve-\\d{4}-\\d{4,}");
    private static final Pattern LEI = Pattern.compile("(?i)[a-z0-9]{18}\\d{2}");
    private static final Pattern VERSIONED = Pattern.compile("(.*\\S)\\s+v?(\\d+(?:\\.\\w+)*)");

    private final Map<String, Known> things = new HashMap<>();
    private final List<Name> names = new ArrayList<>();

    Names(Collection<Known> known) {
        for (Known thing : known) {
            things.put(thing.ref(), thing);
            names.addAll(thing.names());
        }
    }

    Known of(String ref) {
        return Objects.requireNonNull(things.get(ref), ref);
    }

    /** What a text may mean, the likeliest first; each thing once. */
    List<Match> search(String asked, int most) {
        String text = asked.strip();
        var best = new HashMap<String, Match>();
        if (things.containsKey(text)) {
            keep(best, match(things.get(text), "id", text, 1, ""));
        }
        String plain = Spelling.plain(text);
        String domain = Domain.is(text) ? Domain.of(text) : "";
        Matcher versioned = VERSIONED.matcher(text);
        String product = versioned.matches() ? Spelling.plain(versioned.group(1)) : "";
        for (Name name : names) {
            double likeness = likeness(name, plain, domain);
            if (likeness >= Spelling.LIKE) {
                keep(best, match(of(name.ref()), by(name), name.text(), likeness, ""));
            } else if (!product.isEmpty() && name.ref().startsWith("software:")) {
                likeness = Spelling.likeness(product, name.plain());
                if (likeness >= Spelling.LIKE) {
                    keep(best, versioned(name, versioned.group(2), likeness));
                }
            }
        }
        return best.values().stream().sorted(Match.BEST_FIRST).limit(most).toList();
    }

    /** What a text is by its form alone, for an answer that finds nothing. */
    static String form(String text) {
        if (CVE.matcher(text.strip()).matches()) {
            return "cve";
        }
        if (LEI.matcher(text.strip()).matches()) {
            return "lei";
        }
        return Domain.is(text) ? "domain" : VERSIONED.matcher(text.strip()).matches() ? "product" : "name";
    }

    private static double likeness(Name name, String plain, String domain) {
        return switch (name.by()) {
            case "domain" -> !domain.isEmpty() && Domain.within(domain, name.plain()) ? 1 : 0;
            case "lei" -> name.plain().equals(plain) ? 1 : 0;
            case "id" ->
                name.ref().startsWith("vulnerability:") && name.plain().startsWith("cve ")
                        ? (name.plain().equals(plain) ? 1 : 0)
                        : 0.99 * Spelling.likeness(plain, name.plain());
            default -> Spelling.likeness(plain, name.plain());
        };
    }

    private static String by(Name name) {
        return name.ref().startsWith("vulnerability:") && name.plain().startsWith("cve ") ? "cve" : name.by();
    }

    private Match versioned(Name name, String version, double likeness) {
        Known software = of(name.ref());
        String note = software.version().isEmpty()
                ? "the map does not say which version; asked was " + version
                : software.version().equals(version)
                        ? "version " + version
                        : "the map has version %s; asked was %s".formatted(software.version(), version);
        return match(software, "product", name.text(), likeness, note);
    }

    private static Match match(Known thing, String by, String text, double likeness, String note) {
        String word = thing.kind().word();
        double rounded = Math.round(likeness * 1000) / 1000.0;
        return new Match(thing.ref(), word, thing.shown(), by, text, rounded, note);
    }

    private static void keep(Map<String, Match> best, Match match) {
        best.merge(match.ref(), match, (a, b) -> a.likeness() >= b.likeness() ? a : b);
    }
}
