package dev.tierfall.registry;

import static java.util.stream.Collectors.joining;

import dev.tierfall.blast.Blasts;
import dev.tierfall.blast.Scene;
import dev.tierfall.blast.Scenes;
import dev.tierfall.blast.Scope;
import dev.tierfall.model.Rejected;
import dev.tierfall.registry.Affected.Meaning;
import dev.tierfall.registry.Affected.RestsOn;
import dev.tierfall.registry.Falls.Behind;
import dev.tierfall.store.Maps;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;

/** Answers bad news: somebody names a vendor, a product, a flaw, and asks whether it is any business of ours. */
@Lazy
@Service
public class Affecting {

    private static final int TEXT_MAX = 200;
    private static final int SHOWN = 5;
    private static final int FOLLOWED = 20;
    private static final int FOUND = 100;
    private static final double NEAR_THE_BEST = 0.12;
    private static final List<String> VERDICTS = List.of(Affected.YES, Affected.PERHAPS, Affected.NO);

    private final NameIndex index;
    private final Scenes scenes;
    private final Blasts blasts;
    private final Falls falls;

    Affecting(NameIndex index, Scenes scenes, Blasts blasts, Maps maps) {
        this.index = index;
        this.scenes = scenes;
        this.blasts = blasts;
        this.falls = new Falls(maps);
    }

    /** The text without blanks around it; refuses one that is empty, or too long to be a name. */
    public static String checked(String text) {
        if (text.isBlank()) {
            throw new Rejected(
                    "there is nothing to look for", "write a name, a product and version, a CVE, an LEI or a domain");
        }
        if (text.strip().length() > TEXT_MAX) {
            throw new Rejected(
                    "the text has %,d characters, at most %d are read"
                            .formatted(text.strip().length(), TEXT_MAX),
                    "write the name alone");
        }
        return text.strip();
    }

    /** What a text may mean and what its fall would reach: names and routes are of one and the same generation. */
    public Affected ask(String asked, Scope scope) {
        String text = checked(asked);
        Scene scene = scenes.set(scope);
        NameIndex.Indexed names = index.of(scene.snapshot().generation());
        List<Match> matches = names.names().search(text, FOUND);
        double enough = matches.isEmpty() ? 0 : matches.getFirst().likeness() - NEAR_THE_BEST;
        List<Match> near = matches.stream()
                .filter(match -> match.likeness() >= enough && scene.knows(match.ref()))
                .toList();
        List<Match> followed = near.subList(0, Math.min(FOLLOWED, near.size()));
        Map<String, Behind> behind = falls.of(followed, scene.snapshot());
        Meanings meanings = new Meanings(scene, blasts);
        List<Meaning> all = followed.stream()
                .map(match -> meanings.of(match, behind.getOrDefault(match.ref(), Behind.NOTHING)))
                .toList();
        List<Coverage.Figure> figures = names.coverage().figures(Sought.of(text).form());
        var restsOn = new RestsOn(figures.stream().map(Coverage.Figure::text).collect(joining(", ")), figures);
        return answer(text, scene, all, near.size(), restsOn);
    }

    private static Affected answer(String text, Scene scene, List<Meaning> all, int near, RestsOn restsOn) {
        String verdict = verdict(all);
        List<Meaning> shown = all.stream()
                .sorted(Comparator.comparingInt(meaning -> VERDICTS.indexOf(meaning.verdict())))
                .limit(SHOWN)
                .toList();
        Meaning lead = shown.isEmpty() ? null : shown.getFirst();
        return new Affected(
                text,
                verdict,
                AffectedWords.title(text, verdict),
                AffectedWords.summary(Sought.of(text), verdict, lead, near - shown.size(), restsOn.text()),
                scene.asOf().toString(),
                scene.snapshot().policy().version(),
                scene.snapshot().revision(),
                scene.left(),
                shown,
                near - shown.size(),
                restsOn);
    }

    /** Where something is called exactly so, what is only like it gives no more than a perhaps. */
    private static String verdict(List<Meaning> all) {
        String best = best(all);
        List<Meaning> exact =
                all.stream().filter(meaning -> meaning.match().exact()).toList();
        boolean surely = exact.isEmpty() || best(exact).equals(best);
        return surely || best.equals(Affected.NO) ? best : Affected.PERHAPS;
    }

    private static String best(List<Meaning> meanings) {
        return VERDICTS.stream()
                .filter(verdict ->
                        meanings.stream().anyMatch(meaning -> meaning.verdict().equals(verdict)))
                .findFirst()
                .orElse(Affected.NO);
    }
}
