package dev.tierfall.incident.answer;

import dev.tierfall.blast.Blast;
import dev.tierfall.blast.Fallen;
import dev.tierfall.blast.Sentences;
import dev.tierfall.incident.log.Declaration;
import dev.tierfall.model.State;
import dev.tierfall.spread.Things;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an incident comes to, in sentences. */
final class Words {

    /** Things told by their names; of more, how many. */
    private static final int NAMED = 3;

    private Words() {}

    /** {@code Halden Managed Services is taken over: 41 things in reach, 2 critical functions among them}. */
    static String title(Blast blast, Radius radius) {
        String reach = radius.things() == 0
                ? "nothing else is in reach"
                : "%s in reach%s"
                        .formatted(
                                count(radius.things(), "thing"),
                                radius.criticalFunctions() == 0
                                        ? ", no critical function among them"
                                        : ", %s among them"
                                                .formatted(count(radius.criticalFunctions(), "critical function")));
        return "%s: %s".formatted(fell(blast), reach);
    }

    private static String fell(Blast blast) {
        Things things = blast.scene().things();
        List<Fallen> origins = blast.origins();
        List<String> names = origins.stream()
                .map(origin -> called(things, origin))
                .distinct()
                .toList();
        List<State> states = origins.stream().map(Fallen::state).distinct().toList();
        String verb = states.size() > 1
                ? "fell"
                : switch (states.getFirst()) {
                    case CONTROL -> names.size() == 1 ? "is taken over" : "are taken over";
                    case CONFIDENTIALITY -> names.size() == 1 ? "is read" : "are read";
                    case INTEGRITY -> names.size() == 1 ? "is changed" : "are changed";
                    case AVAILABILITY -> names.size() == 1 ? "is down" : "are down";
                    case FLAW -> names.size() == 1 ? "has a flaw that is exploited" : "have flaws that are exploited";
                };
        return list(names) + " " + verb;
    }

    private static String called(Things things, Fallen origin) {
        return Sentences.called(things, origin.thing());
    }

    static String summary(Radius now, Radius then, @Nullable Radius contained) {
        var sentences = new ArrayList<String>();
        if (now.forced() > 0) {
            sentences.add("%s of necessity.".formatted(count(now.forced(), "thing stops", "things stop")));
        }
        if (now.records() > 0) {
            sentences.add("%,d records can be read.".formatted(now.records()));
        }
        if (now.things() != then.things()) {
            sentences.add(
                    "When it was declared, %s in reach.".formatted(count(then.things(), "thing was", "things were")));
        }
        if (contained != null) {
            sentences.add("With all cuts of the board done, %s in reach."
                    .formatted(count(contained.things(), "thing is", "things are")));
        }
        if (now.assumedOnly() > 0) {
            sentences.add("Of all in reach, %s only by paths that rest on something unknown."
                    .formatted(count(now.assumedOnly(), "thing is", "things are")));
        }
        return String.join(" ", sentences);
    }

    static String record(Declaration declared, boolean holds, String policy) {
        String then = "As the map was known on %s".formatted(at(declared.at()));
        if (holds) {
            return then + "; asked again, it answers as it did.";
        }
        return policy.equals(declared.frozen().policy())
                ? then + "; asked again, it answers otherwise: trust what was kept when the incident was declared."
                : "%s, under rules %s instead of the %s of then: trust what was kept when the incident was declared."
                        .formatted(then, policy, declared.frozen().policy());
    }

    /** {@code 2026-11-25 18:04 UTC}. */
    static String at(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MINUTES)
                .toString()
                .replace("T", " ")
                .replace(":00Z", " UTC");
    }

    static String count(long number, String noun) {
        return count(number, noun, noun + "s");
    }

    static String count(long number, String one, String many) {
        return "%,d %s".formatted(number, number == 1 ? one : many);
    }

    static String list(List<String> names) {
        int shown = names.size() <= NAMED + 1 ? names.size() : NAMED;
        var parts = new ArrayList<>(names.subList(0, shown));
        if (names.size() > shown) {
            parts.add("%,d more".formatted(names.size() - shown));
        }
        return parts.size() < 2
                ? String.join("", parts)
                : String.join(", ", parts.subList(0, parts.size() - 1)) + " and " + parts.getLast();
    }
}
