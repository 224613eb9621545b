package dev.tierfall.brief;

import dev.tierfall.brief.BriefAnswer.Completeness;
import dev.tierfall.brief.BriefAnswer.Coverage;
import dev.tierfall.brief.BriefAnswer.Framework;
import dev.tierfall.brief.BriefAnswer.Known;
import dev.tierfall.brief.CheckSight.Seen;
import dev.tierfall.choke.concentration.ConcentrationAnswer.Missing;
import dev.tierfall.framework.FrameworkAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;

/** How far CISA's catalogue is met, and how much of it anybody can know. */
final class ChecklistPart {

    /** The two texts of CISA, which are the catalogue. */
    static final List<String> CATALOGUE = List.of("aa22-131a", "risk-considerations");

    private ChecklistPart() {}

    static Completeness completeness(List<FrameworkAnswer> texts, Seen seen, Pages pages) {
        long met = sum(texts, answer -> answer.totals().met());
        long all = sum(texts, answer -> answer.requirements().size());
        long notMet = sum(texts, answer -> answer.totals().notMet());
        long unknown = sum(texts, answer -> answer.totals().unknown());
        return new Completeness(
                String.format(
                        Locale.ROOT,
                        "%,d of the %,d points that CISA asks for are met, %,d are not and %,d can't be told",
                        met,
                        all,
                        notMet,
                        unknown),
                met,
                notMet,
                unknown,
                sum(texts, answer -> answer.totals().notAnswered()),
                seen.note(),
                texts.stream().map(answer -> framework(answer, pages)).toList(),
                pages.at("/checks", ""));
    }

    private static long sum(List<FrameworkAnswer> texts, ToLongFunction<FrameworkAnswer> count) {
        return texts.stream().mapToLong(count).sum();
    }

    private static Framework framework(FrameworkAnswer answer, Pages pages) {
        return new Framework(
                answer.name(),
                answer.title(),
                answer.totals().met(),
                answer.totals().notMet(),
                answer.totals().unknown(),
                answer.totals().notAnswered(),
                pages.call("/frameworks/" + answer.name(), ""));
    }

    /** What the checks could judge, then each kind of empty value that figures rest on. */
    static Coverage coverage(Seen seen, List<Missing> missing, Pages pages) {
        long counted = seen.counted();
        long unknown = seen.unknown();
        var rows = new ArrayList<Known>();
        rows.add(new Known(
                "subjects that the checks could judge",
                counted - unknown,
                counted,
                counted == 0
                        ? "The checks have judged nothing yet"
                        : String.format(
                                Locale.ROOT,
                                "%,d of %,d subjects of the checks could be judged, %d %%",
                                counted - unknown,
                                counted,
                                100 * (counted - unknown) / counted),
                pages.at("/checks", "")));
        missing.forEach(gap -> rows.add(new Known(
                gap.what(),
                null,
                (long) gap.count(),
                String.format(Locale.ROOT, "%,d %s", gap.count(), gap.what()),
                pages.at("/concentration", ""))));
        return new Coverage(rows.getFirst().text(), rows, pages.at("/checks", ""));
    }
}
