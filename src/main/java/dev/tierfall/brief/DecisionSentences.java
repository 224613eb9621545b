package dev.tierfall.brief;

import dev.tierfall.choke.remedy.Remedy.Chosen;
import dev.tierfall.choke.remedy.Toll;
import dev.tierfall.trend.figure.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the three decisions come to together. */
final class DecisionSentences {

    private DecisionSentences() {}

    static String title(Chosen chosen) {
        int count = chosen.remedies().size();
        if (count == 0) {
            return chosen.before().things() == 0
                    ? "Nothing critical is in a vendor's reach, so nothing has to be decided"
                    : "No set of acts that was tried would help without stopping what something critical rests on";
        }
        Toll before = chosen.before();
        Toll after = chosen.after();
        String what = before.waysIn() > after.waysIn()
                ? closes(before.waysIn() - after.waysIn(), before.waysIn(), "ways into critical functions")
                : before.things() > after.things()
                        ? closes(before.things() - after.things(), before.things(), "exposed critical things")
                        : "would close single ways; no count moves";
        return "%s %s".formatted(count == 1 ? "One decision" : BriefSentences.number(count) + " decisions", what);
    }

    private static String closes(long gone, long all, String what) {
        return String.format(
                Locale.ROOT,
                what.startsWith("ways")
                        ? "would close %s of vendors' %,d %s"
                        : "would take %s of %,d %s out of vendors' reach",
                Phrase.word(gone),
                all,
                what);
    }

    static String summary(Chosen chosen) {
        if (chosen.remedies().isEmpty()) {
            return "";
        }
        Toll before = chosen.before();
        Toll after = chosen.after();
        var moved = new ArrayList<String>();
        moved(moved, "ways into critical functions", before.waysIn(), after.waysIn());
        moved(moved, "critical functions in a vendor's reach", before.functions(), after.functions());
        moved(moved, "critical things exposed", before.things(), after.things());
        moved(moved, "vendors that reach something critical", before.vendors(), after.vendors());
        String what = moved.isEmpty() ? "no count moves" : String.join(", ", moved);
        return "All done, worked out together: %s. %s"
                .formatted(what, chosen.takesDown().summary());
    }

    private static void moved(List<String> moved, String what, long before, long after) {
        if (before != after) {
            moved.add(String.format(Locale.ROOT, "%s %,d → %,d", what, before, after));
        }
    }

    static String note(Chosen chosen) {
        String tried = String.format(
                Locale.ROOT,
                "%,d %s of acts %s weighed, each with those chosen before it done; the best of these, not proven best"
                        + " of all.",
                chosen.tried(),
                chosen.tried() == 1 ? "set" : "sets",
                chosen.tried() == 1 ? "was" : "were");
        String left = chosen.leftOut() == 0
                ? ""
                : " %s would stop something on which something critical rests and %s left out."
                        .formatted(BriefSentences.number(chosen.leftOut()), chosen.leftOut() == 1 ? "was" : "were");
        return tried + left + (chosen.whole() ? "" : " The search ended with its time, so others may be missing.");
    }
}
