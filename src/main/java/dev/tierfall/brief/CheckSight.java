package dev.tierfall.brief;

import dev.tierfall.blast.Scene;
import dev.tierfall.blast.Scope;
import dev.tierfall.check.Check;
import dev.tierfall.check.CheckAnswer;
import dev.tierfall.check.CheckAnswer.Result;
import dev.tierfall.check.CheckFiles;
import dev.tierfall.check.Checks;
import dev.tierfall.check.record.Mark;
import dev.tierfall.check.record.RecordState;
import dev.tierfall.framework.FrameworkAnswer.Answered;
import dev.tierfall.framework.Frameworks;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * What the checks say of a map. All checks take seconds, and at first many, so a page reads what was recorded aside; it
 * runs them only where somebody asks for that. What was not run is unknown.
 */
@Lazy
@Component
class CheckSight {

    private final Checks checks;
    private final CheckFiles files;
    private final RecordState record;
    private final Clock clock;

    CheckSight(Checks checks, CheckFiles files, RecordState record, Clock clock) {
        this.checks = checks;
        this.files = files;
        this.record = record;
        this.clock = clock;
    }

    /**
     * What was seen.
     *
     * @param checks a line for each check that there is
     * @param counted subjects that they looked at
     * @param unknown those of them of which nobody can tell
     * @param found findings, whatever anybody has decided about them; null where no check was run
     * @param note of when it is, or why nothing was seen
     */
    record Seen(
            List<Answered> checks,
            long counted,
            long unknown,
            @Nullable Long found,
            String note) {}

    /** Names what would be seen: the same always gives the same. */
    String print(Scene scene, boolean run) {
        Mark mark = record.mark();
        return "%s-%s-%d-%b-%b"
                .formatted(files.readable().version(), mark.policy(), mark.round(), run, isRecorded(scene, mark, run));
    }

    /** @param run whether to run them where what is recorded is not of this map */
    Seen of(Scene scene, Scope scope, boolean run) {
        Mark mark = record.mark();
        if (isRecorded(scene, mark, run)) {
            return recorded(mark);
        }
        return run ? ran(checks.run(List.of(), scope)) : unseen(isToday(scene));
    }

    private boolean isRecorded(Scene scene, Mark mark, boolean run) {
        return isToday(scene) && mark.round() > 0 && (!run || record.isCurrent());
    }

    private boolean isToday(Scene scene) {
        return scene.snapshot().supposed() == null
                && scene.asOf().equals(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    private Seen recorded(Mark mark) {
        Map<String, Mark.Line> lines =
                mark.lines().stream().collect(Collectors.toMap(Mark.Line::check, Function.identity()));
        String late =
                record.isCurrent() ? "" : "; the map, the day or the policy has changed since, and they run again";
        return new Seen(
                files.readable().checks().stream()
                        .map(check -> answered(check, lines.get(check.id())))
                        .toList(),
                mark.lines().stream().mapToLong(Mark.Line::counted).sum(),
                mark.lines().stream().mapToLong(Mark.Line::unknown).sum(),
                mark.lines().stream().mapToLong(Mark.Line::found).sum(),
                "As the checks were recorded%s.".formatted(late));
    }

    private static Answered answered(Check check, Mark.@Nullable Line line) {
        if (line == null || line.trouble() != null) {
            return new Answered(check.id(), check.title(), "unknown", 0, "not run on this map");
        }
        String result = line.found() > 0 ? "fail" : line.unknown() > 0 ? "unknown" : "pass";
        return new Answered(
                check.id(),
                check.title(),
                result,
                line.counted(),
                check.coverage(line.found(), line.unknown(), line.counted()));
    }

    private static Seen ran(CheckAnswer answer) {
        return new Seen(
                Frameworks.answered(answer),
                answer.checks().stream().mapToLong(Result::counted).sum(),
                answer.checks().stream().mapToLong(Result::unknown).sum(),
                answer.totals().findings().values().stream()
                        .mapToLong(Integer::longValue)
                        .sum(),
                "As the checks were run for this brief.");
    }

    private Seen unseen(boolean today) {
        return new Seen(
                files.readable().checks().stream()
                        .map(check -> answered(check, null))
                        .toList(),
                0,
                0,
                null,
                today
                        ? "The checks have not been recorded yet; a server that stays runs them aside."
                        : "The checks were not run on the map of this day; ask with checks=run.");
    }
}
