package dev.tierfall.picture;

import dev.tierfall.blast.Tiers;
import dev.tierfall.model.Kind;
import dev.tierfall.picture.Picture.Figure;
import dev.tierfall.spread.Snapshot;
import dev.tierfall.spread.Things;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** What the picture of all vendors says in words. */
final class TierSentences {

    private final Snapshot snapshot;
    private final Tiers tiers;
    private final Outlook outlook;
    private final int[] vendors;

    TierSentences(Snapshot snapshot, Tiers tiers, Outlook outlook) {
        this.snapshot = snapshot;
        this.tiers = tiers;
        this.outlook = outlook;
        this.vendors = snapshot.things().of(Kind.VENDOR);
    }

    String title() {
        if (vendors.length == 0) {
            return "The map names no vendor";
        }
        long reaching = reaching();
        if (reaching == 0) {
            return "No vendor is known to reach anything critical";
        }
        long unsigned = IntStream.of(vendors)
                .filter(vendor -> outlook.of(vendor) != null && !Objects.equals(tiers.of(vendor), 1))
                .count();
        String indirect = unsigned == 0 ? "" : "; we have no contract with %,d of them".formatted(unsigned);
        return "%s can reach something critical%s".formatted(Named.count(reaching, "vendor"), indirect);
    }

    String note(Opening opening) {
        String reading = "Ring = tier, sector = the function a vendor's fall most likely takes down, "
                + (opening.folds()
                        ? "colour = worst in the cell, number = vendors. Choose a cell to unfold it."
                        : "size = how likely. Choose a vendor to let it fall.");
        return opening.shown() == vendors.length
                ? reading
                : "%,d of %,d vendors shown, the rest folded. ".formatted(opening.shown(), vendors.length) + reading;
    }

    List<Figure> figures() {
        long direct = IntStream.of(vendors)
                .filter(vendor -> Objects.equals(tiers.of(vendor), 1))
                .count();
        long chained =
                IntStream.of(vendors).filter(vendor -> tiers.of(vendor) != null).count();
        int deepest = IntStream.of(vendors)
                .mapToObj(tiers::of)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
        long unexplained = vendors.length - chained;
        return List.of(
                new Figure(
                        "Vendors under contract",
                        "%,d".formatted(direct),
                        "of %,d known".formatted(vendors.length),
                        false),
                new Figure("Companies in the chains", "%,d".formatted(chained), "down to tier " + deepest, false),
                new Figure("No known chain", "%,d".formatted(unexplained), "vendors", unexplained > 0),
                new Figure("Reach something critical", "%,d".formatted(reaching()), "vendors", reaching() > 0),
                new Figure("Critical functions", "%,d".formatted(criticalFunctions()), "", false));
    }

    private long reaching() {
        return IntStream.of(vendors)
                .filter(vendor -> outlook.of(vendor) != null)
                .count();
    }

    private long criticalFunctions() {
        Things things = snapshot.things();
        return IntStream.of(things.of(Kind.FUNCTION)).filter(things::critical).count();
    }
}
