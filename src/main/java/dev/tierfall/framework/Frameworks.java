package dev.tierfall.framework;

import dev.tierfall.blast.Scene;
import dev.tierfall.blast.Scenes;
import dev.tierfall.blast.Scope;
import dev.tierfall.check.CheckAnswer;
import dev.tierfall.check.CheckAnswer.Result;
import dev.tierfall.check.Checks;
import dev.tierfall.framework.Framework.Requirement;
import dev.tierfall.framework.FrameworkAnswer.Answered;
import dev.tierfall.framework.FrameworkAnswer.Listed;
import dev.tierfall.framework.FrameworkAnswer.Listing;
import dev.tierfall.framework.FrameworkAnswer.Row;
import dev.tierfall.framework.FrameworkAnswer.Totals;
import dev.tierfall.model.Rejected;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;

/** Answers a framework row by row from the map of a day. */
@Lazy
@Service
public class Frameworks {

    private final FrameworkFiles files;
    private final Checks checks;
    private final EvidenceOnMap evidence;
    private final Scenes scenes;

    Frameworks(FrameworkFiles files, Checks checks, EvidenceOnMap evidence, Scenes scenes) {
        this.files = files;
        this.checks = checks;
        this.evidence = evidence;
        this.scenes = scenes;
    }

    Listing list() {
        return new Listing(files.all().stream()
                .map(one -> new Listed(
                        one.name(),
                        one.title(),
                        one.requirements().size(),
                        one.requirements().stream()
                                .filter(Requirement::answered)
                                .count()))
                .toList());
    }

    /**
     * Runs the checks that a framework names and looks for the evidence it wants.
     *
     * @param rows the ids of those wanted; none for all
     * @param scope which may leave nothing out, since checks can't
     */
    public FrameworkAnswer answer(String name, List<String> rows, Scope scope) {
        if (!scope.without().isEmpty()) {
            throw new Rejected(
                    "frameworks can't leave things out",
                    "write a what-if that removes them, and ask with what-if=NAME");
        }
        Framework framework = files.named(name).only(rows);
        return answer(framework, scope, null);
    }

    /**
     * Answers every row from what was seen of the checks already.
     *
     * @param seen a line for each check that there is
     */
    public FrameworkAnswer answer(String name, Scope scope, List<Answered> seen) {
        return answer(files.named(name), scope, seen);
    }

    private FrameworkAnswer answer(Framework framework, Scope scope, @Nullable List<Answered> seen) {
        List<String> wanted = framework.requirements().stream()
                .flatMap(row -> row.checks().stream())
                .distinct()
                .toList();
        Scene scene = scenes.set(scope);
        List<Answered> found = seen != null ? seen : wanted.isEmpty() ? List.of() : answered(checks.run(wanted, scope));
        Map<String, Answered> results = found.stream().collect(Collectors.toMap(Answered::id, Function.identity()));
        Map<String, Answered> pieces = evidence.of(framework.requirements(), scene);
        return answer(
                framework,
                scene,
                framework.requirements().stream()
                        .map(row -> judged(row, results, pieces))
                        .toList());
    }

    private static Row judged(Requirement row, Map<String, Answered> results, Map<String, Answered> pieces) {
        List<Answered> answers = row.checks().stream()
                .map(id -> Objects.requireNonNull(results.get(id), id))
                .toList();
        Answered piece = pieces.get(row.id());
        return Verdict.of(row, answers, piece == null ? List.of() : List.of(piece));
    }

    /** A run as a framework looks at it, check by check. */
    public static List<Answered> answered(CheckAnswer ran) {
        return ran.checks().stream().map(Frameworks::answered).toList();
    }

    private static Answered answered(Result result) {
        return new Answered(result.id(), result.title(), result.result(), result.counted(), result.coverage());
    }

    private FrameworkAnswer answer(Framework framework, Scene scene, List<Row> rows) {
        var totals = new Totals(
                count(rows, "met"), count(rows, "not met"), count(rows, "unknown"), count(rows, "not answered"));
        String summary = "%d of %d rows met, %d not met, %d unknown, %d not answered by the program."
                .formatted(totals.met(), rows.size(), totals.notMet(), totals.unknown(), totals.notAnswered());
        return new FrameworkAnswer(
                scene.asOf().toString(),
                files.policy(),
                scene.snapshot().revision(),
                List.of(),
                framework.title(),
                summary,
                framework.name(),
                totals,
                rows);
    }

    private static long count(List<Row> rows, String result) {
        return rows.stream().filter(row -> row.result().equals(result)).count();
    }
}
