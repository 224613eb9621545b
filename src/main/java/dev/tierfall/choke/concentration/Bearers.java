package dev.tierfall.choke.concentration;

import dev.tierfall.blast.Scene;
import dev.tierfall.blast.Tiers;
import dev.tierfall.model.Kind;
import dev.tierfall.model.PlainName;
import dev.tierfall.model.State;
import dev.tierfall.spread.Snapshot.Link;
import dev.tierfall.spread.Things;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntLinkedOpenHashSet;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds everything on which others may rest, of one kind at a time. */
final class Bearers {

    private static final int[] NONE = {};

    private final Scene scene;
    private final Things things;
    private final Facts facts;
    private final Companies companies;
    private final Owners owners;
    private final Tiers tiers;

    Bearers(Scene scene, Facts facts, Companies companies, Owners owners) {
        this.scene = scene;
        this.things = scene.things();
        this.facts = facts;
        this.companies = companies;
        this.owners = owners;
        this.tiers = Tiers.of(scene);
    }

    List<Bearer> of(By by) {
        return switch (by) {
            case VENDOR -> vendors();
            case PARENT -> parents();
            case COUNTRY -> countries();
            case PRODUCT -> products();
            case PLANE -> planes();
        };
    }

    private List<Bearer> vendors() {
        return IntStream.of(companies.all())
                .mapToObj(company -> ofVendors(By.VENDOR, company, companies.members(company)))
                .toList();
    }

    private List<Bearer> parents() {
        return IntStream.of(owners.parents())
                .mapToObj(parent -> ofVendors(
                        By.PARENT,
                        parent,
                        IntStream.of(owners.under(parent))
                                .flatMap(company -> IntStream.of(companies.members(company)))
                                .sorted()
                                .toArray()))
                .toList();
    }

    private Bearer ofVendors(By by, int shown, int[] vendors) {
        Integer tier = Arrays.stream(vendors)
                .mapToObj(tiers::of)
                .filter(Objects::nonNull)
                .min(Integer::compare)
                .orElse(null);
        return new Bearer(
                by,
                things.ref(shown),
                things.name(shown),
                tier,
                vendors,
                nodes(vendors, State.AVAILABILITY),
                nodes(vendors, State.CONTROL, State.AVAILABILITY),
                NONE,
                null);
    }

    /** Our own house is no concentration on others, so only systems of vendors count. */
    private List<Bearer> countries() {
        var byCode = new TreeMap<String, IntArrayList>();
        for (int vendor : things.of(Kind.VENDOR)) {
            place(byCode, vendor, facts.company(things.ref(vendor)).country());
        }
        for (Link link : scene.snapshot().links()) {
            place(byCode, link.link(), link.terms().country());
        }
        facts.seats().forEach((system, country) -> place(byCode, things.place(system), country));
        return byCode.entrySet().stream()
                .map(entry -> country(
                        entry.getKey(),
                        entry.getValue().intStream().sorted().distinct().toArray()))
                .toList();
    }

    private void place(Map<String, IntArrayList> byCode, int thing, @Nullable String country) {
        if (thing >= 0 && scene.stands(thing) && country != null && !country.isBlank()) {
            byCode.computeIfAbsent(country.strip().toUpperCase(Locale.ROOT), code -> new IntArrayList())
                    .add(thing);
        }
    }

    private Bearer country(String code, int[] all) {
        int[] work = Arrays.stream(all)
                .filter(thing -> things.kind(thing) == Kind.SUBCONTRACT)
                .toArray();
        int[] others = Arrays.stream(all)
                .filter(thing -> things.kind(thing) != Kind.SUBCONTRACT)
                .toArray();
        int[] stops = nodes(all, State.AVAILABILITY);
        IntStream taken = IntStream.concat(
                IntStream.of(nodes(others, State.CONTROL)), IntStream.of(nodes(work, State.CONFIDENTIALITY)));
        String name = Locale.of("", code).getDisplayCountry(Locale.ENGLISH);
        return new Bearer(
                By.COUNTRY,
                code,
                name,
                null,
                all,
                stops,
                IntStream.concat(taken, IntStream.of(stops)).toArray(),
                NONE,
                null);
    }

    /** Versions of one name by one publisher are one product. */
    private List<Bearer> products() {
        var byName = new TreeMap<String, IntArrayList>();
        for (int software : things.of(Kind.SOFTWARE)) {
            if (scene.stands(software)) {
                byName.computeIfAbsent(product(software), name -> new IntArrayList())
                        .add(software);
            }
        }
        return byName.values().stream()
                .map(IntArrayList::toIntArray)
                .map(versions -> new Bearer(
                        By.PRODUCT,
                        things.ref(versions[0]),
                        things.name(versions[0]),
                        null,
                        versions,
                        nodes(versions, State.AVAILABILITY),
                        nodes(versions, State.FLAW, State.CONTROL, State.AVAILABILITY),
                        NONE,
                        null))
                .toList();
    }

    private String product(int software) {
        String name = things.name(software);
        String publisher = facts.publishers().getOrDefault(things.ref(software), "");
        int company = publisher.isEmpty() ? -1 : companies.of(things.place(publisher));
        return name == null || PlainName.of(name).isEmpty()
                ? things.ref(software)
                : PlainName.of(name) + " by " + (company < 0 ? publisher : things.ref(company));
    }

    private List<Bearer> planes() {
        return facts.managed().entrySet().stream()
                .flatMap(entry -> plane(things.place(entry.getKey()), entry.getValue()))
                .toList();
    }

    private Stream<Bearer> plane(int plane, List<String> managed) {
        int manages = (int) managed.stream()
                .mapToInt(things::place)
                .filter(system -> system >= 0 && scene.stands(system))
                .count();
        if (plane < 0 || !scene.stands(plane) || manages == 0) {
            return Stream.empty();
        }
        int[] itself = {plane};
        return Stream.of(new Bearer(
                By.PLANE,
                things.ref(plane),
                things.name(plane),
                null,
                itself,
                nodes(itself, State.AVAILABILITY),
                nodes(itself, State.CONTROL, State.AVAILABILITY),
                itself,
                manages));
    }

    /** Those nodes of these things in these states that exist, each once. */
    private int[] nodes(int[] places, State... states) {
        var nodes = new IntLinkedOpenHashSet();
        for (int thing : places) {
            for (State state : states) {
                int node = scene.graph().node(thing, state);
                if (node >= 0) {
                    nodes.add(node);
                }
            }
        }
        return nodes.toIntArray();
    }
}
