package dev.tierfall.brief.decision;

import dev.tierfall.brief.decision.Step.Offer;
import dev.tierfall.choke.remedy.Toll;
import java.util.List;
import java.util.Locale;

/** Promised against measured, in words. */
final class PromiseSentences {

    private PromiseSentences() {}

    static String title(List<Promise> all) {
        if (all.isEmpty()) {
            return "No decision of the council is kept yet";
        }
        long decided =
                all.stream().filter(one -> one.status().equals("decided")).count();
        long done = all.stream()
                .filter(one -> one.status().equals("decided") && one.open() == 0)
                .count();
        long waiting =
                all.stream().filter(one -> one.status().equals("waiting")).count();
        return String.format(
                Locale.ROOT,
                "%,d %s decided, %,d of them done; %,d %s for the council's vote",
                decided,
                decided == 1 ? "decision is" : "decisions are",
                done,
                waiting,
                waiting == 1 ? "waits" : "wait");
    }

    /** In the count that the decision moves most visibly: ways in, else things exposed. */
    static String of(Offer offer, Toll now, int open) {
        boolean ways = offer.before().waysIn() != offer.promised().waysIn();
        long before = ways ? offer.before().waysIn() : offer.before().things();
        long promised = ways ? offer.promised().waysIn() : offer.promised().things();
        long measured = ways ? now.waysIn() : now.things();
        int acts = offer.acts().size();
        return String.format(
                Locale.ROOT,
                "Promised: %s from %,d to %,d. Measured now: %,d. %s",
                ways ? "ways into critical functions" : "critical things exposed",
                before,
                promised,
                measured,
                open == 0
                        ? "All acts show on the map."
                        : String.format(
                                Locale.ROOT,
                                "%,d of %,d acts %s on the map.",
                                acts - open,
                                acts,
                                acts - open == 1 ? "shows" : "show"));
    }
}
