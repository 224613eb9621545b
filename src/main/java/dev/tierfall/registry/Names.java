package dev.tierfall.registry;

import dev.tierfall.model.Lei;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Every name on the map of one generation, held in memory: a text is compared with each, since any may be misspelt. */
final class Names {

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

    /**
     * What a text may mean, the likeliest first; each thing once. A CVE in it is looked for, and what stands beside.
     */
    List<Match> search(String asked, int most) {
        var best = new HashMap<String, Match>();
        Sought.cve(asked)
                .ifPresentOrElse(
                        cve -> {
                            find(Sought.of(cve), best);
                            find(Sought.of(Sought.besideCve(asked)), best);
                        },
                        () -> find(Sought.of(asked), best));
        return best.values().stream().sorted(Match.BEST_FIRST).limit(most).toList();
    }

    private void find(Sought sought, Map<String, Match> best) {
        Known named = things.get(sought.text().toLowerCase(Locale.ROOT));
        if (named != null) {
            keep(best, match(named, "id", named.ref(), 1, ""));
        }
        for (Name name : names) {
            Known thing = of(name.ref());
            if (sought.kind() == null || sought.kind() == thing.kind()) {
                compare(sought, name, thing, best);
            }
        }
    }

    private static void compare(Sought sought, Name name, Known thing, Map<String, Match> best) {
        double likeness = likeness(name, sought);
        double before = sought.domain().isEmpty() || name.by().equals("domain")
                ? 0
                : 0.95 * Spelling.likeness(Domain.label(sought.domain()), name.plain());
        if (likeness >= Spelling.LIKE && !otherVersion(sought, name)) {
            keep(best, match(thing, by(name), name.text(), likeness, ""));
        } else if (before >= Spelling.LIKE) {
            keep(best, match(thing, Match.ENDING, name.text(), before, Match.OTHER_ENDING));
        } else if (!sought.product().isEmpty()) {
            boolean software = name.ref().startsWith("software:");
            double product = software ? Spelling.likeness(sought.product(), name.plain()) : 0;
            if (Math.max(product, likeness) >= Spelling.LIKE) {
                String note = Versions.note(thing.version(), sought.version());
                keep(best, match(thing, Match.PRODUCT, name.text(), Math.max(product, likeness), note));
            }
        }
    }

    /** Whether a version was asked for that is not in the name; of a long text it is but a letter or two. */
    private static boolean otherVersion(Sought sought, Name name) {
        boolean told = !name.by().equals("domain") && !name.by().equals("lei") && !isCve(name);
        boolean same = name.text().equalsIgnoreCase(sought.text());
        return told
                && !same
                && !sought.product().isEmpty()
                && !Versions.within(name.plain(), sought.product(), sought.version());
    }

    private static double likeness(Name name, Sought sought) {
        return switch (name.by()) {
            case "domain" -> domain(name.plain(), sought.domain());
            case "lei" -> lei(name.plain(), sought.lei().toLowerCase(Locale.ROOT));
            case "id" ->
                isCve(name)
                        ? (name.plain().equals(sought.plain()) ? 1 : 0)
                        : 0.99 * Spelling.likeness(sought.plain(), name.plain());
            default ->
                sought.text().equalsIgnoreCase(name.text()) ? 1 : Spelling.likeness(sought.plain(), name.plain());
        };
    }

    private static double domain(String website, String asked) {
        if (asked.isEmpty()) {
            return 0;
        }
        return Domain.within(asked, website) ? 1 : Domain.within(website, asked) ? 0.95 : 0;
    }

    /** One with wrong check digits is a slip of the pen, and what it is like is meant. */
    private static double lei(String known, String asked) {
        if (known.equals(asked)) {
            return 1;
        }
        return asked.isEmpty() || Lei.isValid(asked.toUpperCase(Locale.ROOT)) ? 0 : Spelling.likeness(asked, known);
    }

    private static boolean isCve(Name name) {
        return name.ref().startsWith("vulnerability:") && name.plain().startsWith("cve ");
    }

    private static String by(Name name) {
        return isCve(name) ? "cve" : name.by();
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
