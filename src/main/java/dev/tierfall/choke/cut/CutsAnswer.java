package dev.tierfall.choke.cut;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.tierfall.blast.BlastAnswer.Origin;
import dev.tierfall.blast.BlastAnswer.StepAnswer;
import dev.tierfall.choke.ground.Named;
import dev.tierfall.choke.point.ChokeAnswer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What would keep a fall from the protected things, as it goes over the wire.
 *
 * @param snapshot the revision of the map that answered
 * @param costs what each kind of act costs here
 * @param acts the version of the file that says which acts there are, and whose costs hold unless the question says
 * @param guarded the protected states, the first thousand
 * @param more protected states left out of that list
 * @param uncuttable the protected states that the fall reaches whatever is done, the first hundred
 * @param cuts sets of acts, cheapest first
 * @param proven whether no set is cheaper than the first, and none is missing between those given
 * @param note why it was not proven; null where it was
 */
public record CutsAnswer(
        String asOf,
        String policy,
        String snapshot,
        List<String> without,
        String title,
        String summary,
        List<Origin> origins,
        String acts,
        Map<String, Double> costs,
        @JsonProperty("protected") List<Ends> guarded,
        int more,
        List<Uncuttable> uncuttable,
        List<Cut> cuts,
        List<ChokeAnswer.Row> chokePoints,
        boolean proven,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String note) {

    /**
     * One protected state.
     *
     * @param reached whether the fall comes to it when nothing is done
     * @param kept whether the first set of acts keeps it; false where it is not reached or nothing keeps it
     */
    public record Ends(
            String ref,
            String kind,
            @Nullable String name,
            String state,
            boolean critical,
            boolean reached,
            boolean kept) {}

    /**
     * A protected state that no act keeps.
     *
     * @param summary why, as a sentence
     * @param path the likeliest of the ways that no act stops
     */
    public record Uncuttable(
            String ref, String kind, @Nullable String name, String state, String summary, List<StepAnswer> path) {}

    /**
     * A set of acts, together.
     *
     * @param rank from 1, the cheapest
     * @param keeps protected things that the fall reaches no more, though it did
     * @param lost how many things in all it reaches no more
     */
    public record Cut(
            int rank,
            double cost,
            String title,
            String summary,
            List<ActRow> acts,
            int keeps,
            int keepsCritical,
            List<Named> kept,
            int lost,
            TakesDown takesDown) {}

    /**
     * One act of a set.
     *
     * @param id as it is typed
     * @param on what it is done to, or a row's first end
     * @param other a row's other end
     * @param source the record that shows it
     * @param steps how many steps it stops by itself
     * @param aloneKeeps protected things kept if only this is done
     * @param aloneLost things in all that are reached no more if only this is done
     * @param needed protected things that the fall reaches again if this alone is left undone
     * @param neededFor the first of them
     * @param takesDown what it interrupts if only this is done
     * @param unsaid what the map doesn't say that would tell what it interrupts
     */
    public record ActRow(
            String id,
            String act,
            String title,
            double cost,
            Named on,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Named other,

            String source,
            int steps,
            int aloneKeeps,
            int aloneLost,
            int needed,
            List<Named> neededFor,
            List<Named> takesDown,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String unsaid) {}

    /**
     * What the acts take down themselves.
     *
     * @param summary as a sentence
     * @param first what stops at once
     * @param things how many things stop with it or may, those included
     * @param forced how many of them of necessity
     * @param guarded protected things among them
     * @param reached the first of them
     */
    public record TakesDown(
            String summary,
            List<Seed> first,
            int things,
            int forced,
            @JsonProperty("protected") List<Named> guarded,
            List<Down> reached) {}

    /**
     * What stops at once.
     *
     * @param acts the acts that stop it
     * @param because why
     */
    public record Seed(
            String ref,
            String kind,
            @Nullable String name,
            boolean forced,
            boolean assumed,
            List<String> acts,
            String because) {}

    /** What stops, or may, when the acts are done. */
    public record Down(
            String ref, String kind, @Nullable String name, boolean critical, boolean forced, boolean assumed) {}
}
