package dev.tierfall.registry;

import static java.util.stream.Collectors.joining;

import dev.tierfall.model.Lei;
import dev.tierfall.registry.Affected.Meaning;
import dev.tierfall.registry.Affected.Standing;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@link Affected} says in sentences, the same on page, command line and report. */
final class AffectedWords {

    private static final int NAMED = 3;

    private AffectedWords() {}

    static String standing(Match match, List<Standing> vendors, boolean nothingFalls, Routes routes) {
        String read = match.likeness() < 1 && !match.exact() ? ", read as '%s'".formatted(match.text()) : "";
        String note = match.note().isEmpty() ? "" : "; " + match.note();
        String head = "%s%s is on the map%s%s".formatted(match.ref(), tier(match, vendors), read, note);
        if (nothingFalls) {
            return head + "; nothing spreads from it by itself";
        }
        if (routes.things() == 0) {
            return head + "; no path from it to a thing of ours is known";
        }
        return head
                + "; its fall reaches %d thing%s of ours, %s"
                        .formatted(
                                routes.things(),
                                routes.things() == 1 ? "" : "s",
                                routes.critical() == 0
                                        ? "none that must not fall"
                                        : "%d that must not fall".formatted(routes.critical()));
    }

    private static String tier(Match match, List<Standing> vendors) {
        if (vendors.isEmpty()) {
            return "";
        }
        boolean itself = vendors.size() == 1 && vendors.getFirst().ref().equals(match.ref());
        String named = vendors.stream()
                .limit(NAMED)
                .map(vendor -> (itself ? "" : vendor.ref() + ", ") + tier(vendor.tier()))
                .collect(joining("; "));
        int more = vendors.size() - NAMED;
        return " (%s%s)".formatted(named, more > 0 ? "; and %d more".formatted(more) : "");
    }

    private static String tier(@Nullable Integer tier) {
        return tier == null ? "no known chain" : "tier " + tier;
    }

    static String title(String text, String verdict) {
        return switch (verdict) {
            case Affected.YES -> "'%s' reaches us".formatted(text);
            case Affected.PERHAPS -> "'%s' may reach us".formatted(text);
            default -> "No known route from '%s' to us".formatted(text);
        };
    }

    /**
     * The answer.
     *
     * @param lead the meaning that gives the verdict; null where nothing is called like this
     * @param more how many things are called like this besides those shown
     */
    static String summary(Sought sought, String verdict, @Nullable Meaning lead, int more, String restsOn) {
        String rests = "This rests on: %s.".formatted(restsOn);
        return answer(sought, verdict, lead, rests) + others(lead, more);
    }

    private static String others(@Nullable Meaning lead, int more) {
        return lead == null || lead.match().exact() || more == 0
                ? ""
                : " %,d more %s called like this: write more of the name.".formatted(more, more == 1 ? "is" : "are");
    }

    private static String answer(Sought sought, String verdict, @Nullable Meaning lead, String rests) {
        if (lead == null) {
            return "No known route: nothing on the map is called '%s'%s. %s"
                    .formatted(sought.text(), hint(sought), rests);
        }
        return switch (verdict) {
            case Affected.YES -> "Yes: %s.".formatted(lead.standing());
            case Affected.PERHAPS -> "%s: %s.%s %s".formatted(perhaps(lead), lead.standing(), ask(lead), rests);
            default -> "No known route: %s. %s".formatted(lead.standing(), rests);
        };
    }

    private static String perhaps(Meaning lead) {
        if (lead.match().doubtful()) {
            return "Perhaps";
        }
        return lead.verdict().equals(Affected.PERHAPS)
                ? "Perhaps, by assumed routes"
                : "Perhaps, if %s is meant".formatted(lead.match().name());
    }

    private static String ask(Meaning lead) {
        return lead.unknown().isEmpty()
                ? ""
                : " To be sure, find out: %s.".formatted(String.join(", ", lead.unknown()));
    }

    private static String hint(Sought sought) {
        if (!sought.lei().isEmpty() && !Lei.isValid(sought.lei())) {
            return ", and its check digits are wrong, so that it is no LEI: look at it again";
        }
        return sought.plain().codePointCount(0, sought.plain().length()) < Spelling.SHORTEST
                ? ", and of so short a text only whole words were looked at: write more of it"
                : "";
    }
}
