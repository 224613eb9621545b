package dev.tierfall.choke.concentration;

import dev.tierfall.blast.Digits;
import dev.tierfall.blast.Scene;
import dev.tierfall.blast.Walks;
import dev.tierfall.choke.concentration.ConcentrationAnswer.FunctionRow;
import dev.tierfall.choke.concentration.ConcentrationAnswer.Herfindahl;
import dev.tierfall.choke.concentration.ConcentrationAnswer.Largest;
import dev.tierfall.model.State;
import dev.tierfall.spread.Things;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How each critical function's reliance is spread over companies, their groups and countries: Herfindahl's index, the
 * sum of the squared shares. The reliance on a company is the likelihood with which its outage stops the function, by
 * the most likely path at whatever tier; one walk backwards a function, over what outages reach.
 */
final class Reliance {

    private final Scene scene;
    private final Things things;
    private final Companies companies;
    private final Owners owners;
    private final List<Bearer> vendors;
    private final Walks walks;

    /** @param vendors every company as a bearer, in the order of {@link Companies#all} */
    Reliance(Scene scene, Companies companies, Owners owners, List<Bearer> vendors) {
        this.scene = scene;
        this.things = scene.things();
        this.companies = companies;
        this.owners = owners;
        this.vendors = vendors;
        Walks all = Walks.of(scene);
        walks = all.within(all.reached(vendors.stream()
                .flatMapToInt(vendor -> IntStream.of(vendor.stops()))
                .distinct()
                .toArray()));
    }

    /**
     * A row a function, the most concentrated first.
     *
     * @param forced how many companies stop each thing of necessity, by its place
     */
    List<FunctionRow> of(int[] functions, int[] forced) {
        return IntStream.of(functions)
                .parallel()
                .mapToObj(function -> row(function, forced[function]))
                .sorted(Comparator.comparingDouble(Reliance::concentrated)
                        .reversed()
                        .thenComparing(FunctionRow::ref))
                .toList();
    }

    private static double concentrated(FunctionRow row) {
        Double index = row.herfindahl().vendors();
        return index == null ? 0 : index;
    }

    private FunctionRow row(int function, int forced) {
        double[] reliance = reliance(function);
        double all = IntStream.range(0, reliance.length)
                .mapToDouble(i -> reliance[i])
                .sum();
        int able = (int)
                IntStream.range(0, reliance.length).filter(i -> reliance[i] > 0).count();
        if (able == 0) {
            return new FunctionRow(
                    things.ref(function),
                    things.name(function),
                    0,
                    forced,
                    null,
                    new Herfindahl(null, null, null),
                    null);
        }
        var byVendor = new HashMap<String, Double>();
        var byParent = new HashMap<String, Double>();
        var byCountry = new HashMap<String, Double>();
        double placed = 0;
        int[] company = companies.all();
        for (int i = 0; i < reliance.length; i++) {
            byVendor.merge(things.ref(company[i]), reliance[i], Double::sum);
            byParent.merge(things.ref(owners.parent(company[i])), reliance[i], Double::sum);
            String country = companies.country(company[i]);
            if (country != null) {
                byCountry.merge(country, reliance[i], Double::sum);
                placed += reliance[i];
            }
        }
        return new FunctionRow(
                things.ref(function),
                things.name(function),
                able,
                forced,
                largest(reliance, all),
                new Herfindahl(index(byVendor), index(byParent), index(byCountry)),
                Digits.shown((all - placed) / all));
    }

    private Largest largest(double[] reliance, double all) {
        int most = IntStream.range(0, reliance.length)
                .reduce((a, b) -> reliance[b] > reliance[a] ? b : a)
                .orElseThrow();
        int company = companies.all()[most];
        return new Largest(things.ref(company), things.name(company), Digits.shown(reliance[most] / all));
    }

    /** How likely the outage of each company stops a function. */
    private double[] reliance(int function) {
        int node = scene.graph().node(function, State.AVAILABILITY);
        if (node < 0) {
            return new double[vendors.size()];
        }
        Walks.Likeliest to = walks.likeliestTo(node);
        return vendors.stream()
                .mapToDouble(vendor ->
                        IntStream.of(vendor.stops()).mapToDouble(to::of).max().orElse(0))
                .toArray();
    }

    /** Herfindahl's index of amounts; null where there are none. */
    static @Nullable Double index(Map<String, Double> amounts) {
        double all = amounts.values().stream().mapToDouble(amount -> amount).sum();
        return all == 0
                ? null
                : (Double) Digits.shown(amounts.values().stream()
                        .sorted()
                        .mapToDouble(amount -> amount / all * (amount / all))
                        .sum());
    }
}
