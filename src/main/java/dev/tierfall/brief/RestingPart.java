package dev.tierfall.brief;

import dev.tierfall.blast.Scene;
import dev.tierfall.blast.Sentences;
import dev.tierfall.blast.Tiers;
import dev.tierfall.brief.BriefAnswer.Bearing;
import dev.tierfall.brief.BriefAnswer.Concentrated;
import dev.tierfall.brief.BriefAnswer.Undisclosed;
import dev.tierfall.brief.BriefAnswer.UndisclosedLink;
import dev.tierfall.choke.concentration.ConcentrationAnswer;
import dev.tierfall.choke.concentration.ConcentrationAnswer.Group;
import dev.tierfall.choke.concentration.ConcentrationAnswer.Row;
import dev.tierfall.spread.Snapshot.Link;
import dev.tierfall.spread.Things;
import java.util.Comparator;
import java.util.List;

/** On whom most rests, and who works for us unseen. */
final class RestingPart {

    private static final int LINKS = 20;

    private RestingPart() {}

    static Concentrated concentrated(ConcentrationAnswer answer, Pages pages) {
        return new Concentrated(
                answer.title(),
                answer.summary(),
                pages.at("/concentration", ""),
                answer.groups().stream()
                        .flatMap(group -> group.rows().stream().limit(1).map(row -> bearing(group, row, answer, pages)))
                        .filter(row -> row.takeover() + row.outage() > 0)
                        .toList());
    }

    private static Bearing bearing(Group group, Row row, ConcentrationAnswer answer, Pages pages) {
        return new Bearing(
                group.by(),
                group.name(),
                row.ref(),
                row.name(),
                row.outage().criticalFunctions(),
                row.forced().criticalFunctions(),
                row.takeover().criticalFunctions(),
                answer.whole().criticalFunctions(),
                pages.at("/concentration", "by=" + group.by()));
    }

    /** Links in force that nobody says we were told of and approved. */
    static Undisclosed undisclosed(Scene scene, Pages pages) {
        List<Link> links = scene.snapshot().links().stream()
                .filter(link -> scene.stands(link.link()))
                .toList();
        List<Link> hidden = links.stream().filter(link -> !isDisclosed(link)).toList();
        Tiers tiers = Tiers.of(scene);
        List<UndisclosedLink> rows = hidden.stream()
                .sorted(Comparator.comparing((Link link) -> !isRefuted(link))
                        .thenComparing(link -> scene.things().ref(link.link())))
                .limit(LINKS)
                .map(link -> row(scene, tiers, link, pages))
                .toList();
        int notNotified = (int) hidden.stream()
                .filter(link -> Boolean.FALSE.equals(link.terms().notified()))
                .count();
        int notApproved = (int) hidden.stream()
                .filter(link -> Boolean.FALSE.equals(link.terms().approved()))
                .count();
        int unsaid = (int) hidden.stream().filter(link -> !isRefuted(link)).count();
        return new Undisclosed(
                BriefSentences.undisclosed(links.size(), notNotified, notApproved, unsaid),
                links.size(),
                notNotified,
                notApproved,
                unsaid,
                rows,
                hidden.size() - rows.size(),
                pages.at("/checks", "check=TF-12"));
    }

    private static boolean isDisclosed(Link link) {
        return Boolean.TRUE.equals(link.terms().notified())
                && Boolean.TRUE.equals(link.terms().approved());
    }

    /** Whether somebody says that it was not notified or not approved. */
    private static boolean isRefuted(Link link) {
        return Boolean.FALSE.equals(link.terms().notified())
                || Boolean.FALSE.equals(link.terms().approved());
    }

    private static UndisclosedLink row(Scene scene, Tiers tiers, Link link, Pages pages) {
        Things things = scene.things();
        return new UndisclosedLink(
                things.ref(link.link()),
                Sentences.called(things, link.prime()),
                Sentences.called(things, link.sub()),
                tiers.of(link.sub()),
                link.terms().notified(),
                link.terms().approved(),
                link.terms().exposesData(),
                pages.thing(things.ref(link.sub())));
    }
}
