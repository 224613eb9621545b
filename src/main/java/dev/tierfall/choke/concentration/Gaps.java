package dev.tierfall.choke.concentration;

import dev.tierfall.blast.Scene;
import dev.tierfall.choke.concentration.ConcentrationAnswer.Missing;
import dev.tierfall.choke.concentration.Facts.Company;
import dev.tierfall.model.Kind;
import dev.tierfall.spread.Snapshot.Link;
import dev.tierfall.spread.Things;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What nobody said, though concentration rests on it: how many of each kind, and the first of them. */
final class Gaps {

    private static final int NAMED = 20;

    private final Scene scene;
    private final Things things;
    private final Facts facts;
    private final List<Missing> found = new ArrayList<>();

    private Gaps(Scene scene, Facts facts) {
        this.scene = scene;
        this.things = scene.things();
        this.facts = facts;
    }

    static List<Missing> of(Scene scene, Facts facts, Companies companies) {
        var gaps = new Gaps(scene, facts);
        gaps.name("vendors without a country", gaps.vendors(company -> isEmpty(company.country())));
        gaps.name(
                "subcontracts without a country",
                scene.snapshot().links().stream()
                        .filter(link -> isEmpty(link.terms().country()))
                        .map(Link::link)
                        .map(gaps.things::ref)
                        .sorted()
                        .toList());
        gaps.name(
                "systems of vendors without a country",
                facts.seats().keySet().stream()
                        .filter(system -> isEmpty(facts.seats().get(system)))
                        .toList());
        gaps.name("vendors of which nobody said who owns them", gaps.unowned());
        gaps.name("vendors without an LEI, told apart by name alone", gaps.vendors(company -> isEmpty(company.lei())));
        gaps.name("vendors that bear a name of companies with different LEIs", companies.ambiguous());
        facts.unsaid().forEach(gaps::name);
        return List.copyOf(gaps.found);
    }

    private void name(String what, Collection<String> refs) {
        List<String> standing = refs.stream()
                .filter(ref -> things.place(ref) >= 0 && scene.stands(things.place(ref)))
                .sorted()
                .toList();
        if (!standing.isEmpty()) {
            found.add(new Missing(
                    what, standing.size(), standing.stream().limit(NAMED).toList()));
        }
    }

    private List<String> vendors(Predicate<Company> lacks) {
        return IntStream.of(things.of(Kind.VENDOR))
                .mapToObj(things::ref)
                .filter(ref -> lacks.test(facts.company(ref)))
                .toList();
    }

    /** Those that own others stand at the head of their group, so nothing is missing of them. */
    private List<String> unowned() {
        var owners = facts.vendors().values().stream()
                .map(Company::parent)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return vendors(company -> company.parent() == null).stream()
                .filter(ref -> !owners.contains(ref))
                .toList();
    }

    private static boolean isEmpty(@Nullable String value) {
        return value == null || value.isBlank();
    }
}
