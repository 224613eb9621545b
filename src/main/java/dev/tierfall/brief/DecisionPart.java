package dev.tierfall.brief;

import dev.tierfall.brief.BriefAnswer.Decision;
import dev.tierfall.brief.BriefAnswer.Decisions;
import dev.tierfall.brief.BriefAnswer.Deed;
import dev.tierfall.choke.remedy.Remedy;
import dev.tierfall.choke.remedy.Remedy.Chosen;
import java.util.List;
import java.util.stream.IntStream;

/** The decisions that would help most. */
final class DecisionPart {

    /** More than three no meeting decides well. */
    static final int COUNT = 3;

    private DecisionPart() {}

    static Decisions of(Chosen chosen, Pages pages) {
        List<Decision> rows = IntStream.range(0, chosen.remedies().size())
                .mapToObj(i -> decision(i + 1, chosen.remedies().get(i), pages))
                .toList();
        return new Decisions(
                DecisionSentences.title(chosen),
                DecisionSentences.summary(chosen),
                chosen.before(),
                chosen.after(),
                chosen.takesDown().summary(),
                rows,
                DecisionSentences.note(chosen),
                pages.at("/exposure", ""));
    }

    private static Decision decision(int rank, Remedy remedy, Pages pages) {
        return new Decision(
                rank,
                remedy.title(),
                remedy.summary(),
                remedy.acts().stream()
                        .map(deed -> new Deed(
                                deed.id(), deed.title(), deed.on(), deed.cost(), deed.source(), pages.thing(deed.on())))
                        .toList(),
                remedy.cost(),
                remedy.alone(),
                remedy.together(),
                remedy.takesDown().summary(),
                remedy.takesDown().things(),
                page(remedy, pages));
    }

    /** The fall that it was sought against, or what it is done to first. */
    private static String page(Remedy remedy, Pages pages) {
        String against = remedy.against();
        if (against == null) {
            return pages.thing(remedy.acts().getFirst().on());
        }
        return against.startsWith("vendor:") ? pages.fall(against) : pages.exposure(against);
    }
}
