package dev.tierfall.brief;

import dev.tierfall.brief.BriefAnswer.Changes;
import dev.tierfall.brief.BriefAnswer.Completeness;
import dev.tierfall.brief.BriefAnswer.Concentrated;
import dev.tierfall.brief.BriefAnswer.Coverage;
import dev.tierfall.brief.BriefAnswer.Decisions;
import dev.tierfall.brief.BriefAnswer.FigureLine;
import dev.tierfall.brief.BriefAnswer.Functions;
import dev.tierfall.brief.BriefAnswer.Since;
import dev.tierfall.brief.BriefAnswer.Undisclosed;
import dev.tierfall.choke.remedy.Toll;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was worked out from one map.
 *
 * @param toll what the falls of all vendors come to now
 * @param found findings of all checks, whatever anybody has decided about them; null where none was run
 */
record Worked(
        List<FigureLine> figures,
        Functions functions,
        Concentrated concentration,
        Decisions decisions,
        Toll toll,
        Undisclosed undisclosed,
        Completeness completeness,
        @Nullable Long found,
        Coverage coverage,
        Changes changes) {

    /**
     * What it was worked out from: the same always gives the same.
     *
     * @param revision of the snapshot
     * @param checks the version of the checks and their thresholds
     * @param acts the version of what acts cost
     */
    record Place(String revision, LocalDate asOf, Since since, Pages pages, String checks, String acts) {}
}
