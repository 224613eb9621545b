package dev.tierfall.check;

import dev.tierfall.blast.Scene;
import dev.tierfall.blast.Scenes;
import dev.tierfall.blast.Scope;
import dev.tierfall.check.CheckAnswer.Described;
import dev.tierfall.check.CheckAnswer.Finding;
import dev.tierfall.check.CheckAnswer.Result;
import dev.tierfall.check.CheckAnswer.Totals;
import dev.tierfall.model.Rejected;
import dev.tierfall.spread.Budget;
import dev.tierfall.spread.Snapshot;
import dev.tierfall.store.MapView;
import dev.tierfall.store.Maps;
import dev.tierfall.web.Refused;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;

/** Runs checks on the map of a day, as it is, as it was known or as somebody supposes it. */
@Lazy
@Service
public class Checks {

    /** Views of the map as it stands; a past or a supposed one is written for each, and they take turns. */
    static final int AT_ONCE = 2;

    private final CheckFiles files;
    private final Scenes scenes;
    private final Maps maps;
    private final Standings standings;

    Checks(CheckFiles files, Scenes scenes, Maps maps, Standings standings) {
        this.files = files;
        this.scenes = scenes;
        this.maps = maps;
        this.standings = standings;
    }

    /**
     * Runs some checks, or all.
     *
     * @param ids none for all
     */
    public CheckAnswer run(List<String> ids, Scope scope) {
        CheckSet set = files.current();
        List<Check> wanted = set.named(ids);
        if (!scope.without().isEmpty()) {
            throw new Rejected(
                    "checks can't leave things out", "write a what-if that removes them, and ask with what-if=NAME");
        }
        Scene scene = scenes.set(scope);
        List<Result> results = results(set, wanted, scene);
        boolean real = scope.knownAt() == null && scene.snapshot().supposed() == null;
        List<Result> known = real ? standing(results, scene.asOf()) : results;
        return answer(set, scene.asOf(), scene.snapshot().revision(), known);
    }

    /** Whatever ends a run once the budget is spent is its doing: the store may have stopped a statement for it. */
    private List<Result> results(CheckSet set, List<Check> wanted, Scene scene) {
        var runs = new CheckRuns(new CheckRun(set, scene.asOf(), scene.budget()), wanted);
        Snapshot snapshot = scene.snapshot();
        boolean shared = snapshot.supposed() == null && snapshot.generation() == maps.head();
        try {
            return runs.all(question -> snapshot.ask(maps, scene.budget().left(), question), shared ? AT_ONCE : 1);
        } catch (RuntimeException ended) {
            scene.budget()
                    .check(
                            "%d of %d checks were run".formatted(runs.done(), wanted.size()),
                            "ask for fewer checks at once, as TF-01");
            throw ended;
        }
    }

    /** How each finding stands on the day; a map of then or in mind is not what anybody has accepted. */
    private List<Result> standing(List<Result> results, LocalDate day) {
        var found = standings.of(results.stream().map(Result::id).toList(), day);
        return results.stream().map(result -> result.standing(found)).toList();
    }

    /** All that one check sees on a map. */
    public Sighting look(CheckSet set, Check check, LocalDate day, MapView view) {
        return new CheckRun(set, day, Budget.unlimited()).look(check, view);
    }

    /** Every subject that one check looks at on a map, also those in order, handed over one by one. */
    public void each(CheckSet set, Check check, Scene scene, MapView view, Consumer<Seen> taker) {
        new CheckRun(set, scene.asOf(), scene.budget()).each(check, view, taker);
    }

    /** One check as it is written. */
    public Described described(String id) {
        CheckSet set = files.current();
        Check check = there(set, id);
        return new Described(check, set.version(), set.thresholds(), pasteable(check, set));
    }

    private static Check there(CheckSet set, String id) {
        try {
            return set.named(id);
        } catch (Rejected none) {
            throw Refused.absent(none);
        }
    }

    private static CheckAnswer answer(CheckSet set, LocalDate asOf, String revision, List<Result> results) {
        Totals totals = totals(results);
        return new CheckAnswer(
                asOf.toString(),
                set.version(),
                revision,
                List.of(),
                CheckSentences.title(results, totals),
                CheckSentences.summary(results, totals),
                set.thresholds(),
                totals,
                results);
    }

    private static Totals totals(List<Result> results) {
        Map<String, Integer> outcomes =
                results.stream().collect(Collectors.groupingBy(Result::result, Collectors.summingInt(result -> 1)));
        var findings = new LinkedHashMap<String, Integer>();
        for (Severity severity : Arrays.stream(Severity.values())
                .sorted(Comparator.reverseOrder())
                .toList()) {
            int count = results.stream()
                    .mapToInt(result -> of(severity, result.findings()))
                    .sum();
            if (count > 0) {
                findings.put(severity.word(), count);
            }
        }
        return new Totals(
                outcomes.getOrDefault("pass", 0),
                outcomes.getOrDefault("fail", 0),
                outcomes.getOrDefault("unknown", 0),
                findings,
                apart(results));
    }

    private static int apart(List<Result> results) {
        return (int) results.stream()
                .flatMap(result -> result.findings().stream())
                .filter(Finding::apart)
                .count();
    }

    private static int of(Severity severity, List<Finding> findings) {
        return (int) findings.stream()
                .filter(finding -> finding.severity().equals(severity.word()))
                .count();
    }

    /** With the parameters as Neo4j Browser takes them. */
    private static String pasteable(Check check, CheckSet set) {
        String thresholds = check.statement().thresholds().stream()
                .map(name -> ":param %s => %s\n"
                        .formatted(name, literal(set.thresholds().get(name))))
                .collect(Collectors.joining());
        return ":param asOf => date()\n" + thresholds + check.statement().cypher() + "\n";
    }

    private static String literal(@Nullable Object value) {
        return value instanceof List<?> list
                ? list.stream().map("'%s'"::formatted).collect(Collectors.joining(", ", "[", "]"))
                : String.valueOf(value);
    }
}
