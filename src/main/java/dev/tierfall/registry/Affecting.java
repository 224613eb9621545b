package dev.tierfall.registry;

import static java.util.stream.Collectors.joining;

import dev.tierfall.blast.Blast;
import dev.tierfall.blast.Blasts;
import dev.tierfall.blast.Scenes;
import dev.tierfall.blast.Scope;
import dev.tierfall.model.Rejected;
import dev.tierfall.registry.Affected.Meaning;
import dev.tierfall.registry.Affected.RestsOn;
import dev.tierfall.spread.Snapshot;
import dev.tierfall.spread.Snapshots;
import dev.tierfall.store.Maps;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;

/** Answers bad news: somebody names a vendor, a product, a flaw, and asks whether it is any business of ours. */
@Lazy
@Service
public class Affecting {

    private static final int MEANINGS = 5;
    private static final double NEAR_THE_BEST = 0.12;
    private static final Set<String> OURS =
            Set.of("system", "function", "dataset", "account", "service", "group", "zone");

    private final NameIndex index;
    private final Blasts blasts;
    private final Snapshots snapshots;
    private final Scenes scenes;
    private final Falls falls;

    Affecting(NameIndex index, Blasts blasts, Snapshots snapshots, Scenes scenes, Maps maps) {
        this.index = index;
        this.blasts = blasts;
        this.snapshots = snapshots;
        this.scenes = scenes;
        this.falls = new Falls(maps);
    }

    /**
     * What a text may mean and what its fall would reach.
     *
     * @param asOf the day for which facts hold; null for today
     */
    public Affected ask(String text, @Nullable LocalDate asOf) {
        NameIndex.Indexed names = index.current();
        LocalDate day = asOf == null ? snapshots.today() : asOf;
        List<Match> matches = names.names().search(SearchController.checked(text), 50);
        double enough = matches.isEmpty() ? 0 : matches.getFirst().likeness() - NEAR_THE_BEST;
        List<Meaning> meanings = matches.stream()
                .filter(match -> match.likeness() >= enough)
                .limit(MEANINGS)
                .map(match -> meaning(match, day))
                .toList();
        List<Coverage.Figure> figures = names.coverage().figures(Names.form(text));
        var restsOn = new RestsOn(figures.stream().map(Coverage.Figure::text).collect(joining(", ")), figures);
        String verdict = best(meanings);
        Snapshot snapshot =
                scenes.set(new Scope(day, null, List.of())).snapshot();
        return new Affected(
                text,
                verdict,
                summary(text, verdict, meanings, restsOn),
                day.toString(),
                snapshot.policy().version(),
                snapshot.revision(),
                meanings,
                restsOn);
    }

    private Meaning meaning(Match match, LocalDate day) {
        List<String> from = falls.of(match);
        Optional<Routes> routes = routes(from, day);
        boolean known = routes.map(Routes::known).orElse(false) || OURS.contains(match.kind());
        int things = routes.map(Routes::things).orElse(0);
        boolean otherVersion = match.by().equals("product") && !match.note().startsWith("version");
        String verdict = Affected.NO;
        if (known && !otherVersion) {
            verdict = Affected.YES;
        } else if (known || things > 0) {
            verdict = Affected.PERHAPS;
        }
        return new Meaning(
                match,
                verdict,
                standing(match, from, things, routes.map(Routes::critical).orElse(0)),
                from,
                things,
                routes.map(Routes::best).orElse(List.of()),
                routes.map(Routes::more).orElse(0));
    }

    /** None where nothing spreads, or where the snapshot in use is older than the names and knows none of these. */
    private Optional<Routes> routes(List<String> from, LocalDate day) {
        if (from.isEmpty()) {
            return Optional.empty();
        }
        try {
            Blast blast = blasts.of(from, new Scope(day, null, List.of()));
            return Optional.of(Routes.of(blast));
        } catch (Rejected notOnTheMapYet) {
            return Optional.empty();
        }
    }

    private static String best(List<Meaning> meanings) {
        for (String verdict : List.of(Affected.YES, Affected.PERHAPS)) {
            if (meanings.stream().anyMatch(meaning -> meaning.verdict().equals(verdict))) {
                return verdict;
            }
        }
        return Affected.NO;
    }

    private static String standing(Match match, List<String> from, int things, int critical) {
        String read = match.likeness() < 1 ? ", read as '%s'".formatted(match.text()) : "";
        String note = match.note().isEmpty() ? "" : "; " + match.note();
        if (from.isEmpty()) {
            return "%s is on the map%s%s; nothing spreads from it by itself".formatted(match.ref(), read, note);
        }
        String reach = things == 0
                ? "no path from it to a thing of ours is known"
                : "its fall reaches %d thing%s of ours, %s"
                        .formatted(
                                things,
                                things == 1 ? "" : "s",
                                critical == 0 ? "none that must not fall" : "some that must not fall");
        return "%s is on the map%s%s; %s".formatted(match.ref(), read, note, reach);
    }

    private static String summary(String text, String verdict, List<Meaning> meanings, RestsOn restsOn) {
        String rests = "This rests on: %s.".formatted(restsOn.text());
        if (meanings.isEmpty()) {
            return "No known route: nothing on the map is called '%s'. %s".formatted(text, rests);
        }
        Meaning first = meanings.stream()
                .filter(meaning -> meaning.verdict().equals(verdict))
                .findFirst()
                .orElse(meanings.getFirst());
        return switch (verdict) {
            case Affected.YES -> "Yes: %s.".formatted(first.standing());
            case Affected.PERHAPS -> "Perhaps, by assumed routes: %s. %s".formatted(first.standing(), rests);
            default -> "No known route: %s. %s".formatted(first.standing(), rests);
        };
    }
}
