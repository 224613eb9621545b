package dev.tierfall.pack.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import it.unimi.dsi.fastutil.doubles.DoubleList;
import it.unimi.dsi.fastutil.ints.IntList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that a pack holds, before it is sealed. Tables are columns; whatever points at a row does so by its number.
 *
 * @param madeAt an instant
 * @param policy the rules by which falls spread
 * @param snapshot the revision of the map
 * @param acts the version of the file that says what acts cost
 * @param organizations our own, by name
 * @param folded what is kept by its size only, and what is left out, as sentences; empty where the pack is whole
 * @param facts rows by question: people, vendors, contracts, functions, datasets, plans; things by their refs
 */
public record Contents(
        int format,
        String madeAt,
        String asOf,
        String policy,
        String snapshot,
        String acts,
        List<String> organizations,
        List<String> folded,
        Things things,
        Nodes nodes,
        List<Law> rules,
        Steps steps,
        List<Fall> falls,
        Map<String, List<Map<String, Object>>> facts) {

    public static final int FORMAT = 1;

    /**
     * Things.
     *
     * @param names empty where a thing has none
     * @param aliases by number
     * @param critical the numbers of those that are
     */
    public record Things(List<String> refs, List<String> names, Map<Integer, List<String>> aliases, IntList critical) {}

    /**
     * Things in a state.
     *
     * @param words the states by number
     */
    public record Nodes(List<String> words, IntList thing, IntList state) {}

    /** One rule, in a sentence. */
    public record Law(String id, String title) {}

    /**
     * Steps.
     *
     * @param files the files that prove steps
     * @param line -1 where a record has none
     * @param assumed the numbers of those that rest on an empty value
     * @param via by step, what else it goes along
     * @param unknown by step, the empty columns that it met
     */
    public record Steps(
            IntList rule,
            IntList from,
            IntList to,
            DoubleList p,
            List<String> files,
            IntList file,
            IntList line,
            IntList assumed,
            Map<Integer, List<Integer>> via,
            Map<Integer, List<String>> unknown) {}

    /**
     * What falls with one thing.
     *
     * @param detail null where it is kept by its size only
     */
    public record Fall(
            int thing,
            String state,
            String title,
            String summary,
            int things,
            int criticalFunctions,
            long records,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Detail detail) {}

    /**
     * A fall, whole.
     *
     * @param byKind how many things of each kind
     * @param reached the nodes that are watched, likeliest first
     * @param hops of each of them
     * @param marks of each: 1 where some path rests on known steps only, 2 where it can fall, 4 where it must
     * @param steps of the likeliest paths to all of them; no two lead to the same node, so that each path is found by
     *     going back from its end
     * @param back of critical functions, when each is back, in a sentence; null where counting that took too long
     */
    public record Detail(
            Map<String, Integer> byKind,
            IntList reached,
            IntList hops,
            IntList marks,
            IntList steps,
            Cuts cuts,
            @Nullable List<Back> back) {}

    /** When a critical function is back. */
    public record Back(int thing, String words) {}

    /**
     * What would keep the fall away.
     *
     * @param note why it may not be the cheapest, or why none was sought; null where it is
     * @param never why no act keeps some things, as sentences
     */
    public record Cuts(
            String title,
            String summary,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String note,

            List<Cut> sets,
            List<String> never) {}

    /**
     * Acts that are done together.
     *
     * @param kept protected things that the fall reaches no more, the first of {@code keeps}
     * @param lost how many things in all it reaches no more
     * @param damage what the acts take down themselves, as a sentence
     * @param down the first of those things
     */
    public record Cut(
            double cost,
            String title,
            List<Act> acts,
            IntList kept,
            int keeps,
            int lost,
            String damage,
            IntList down) {}

    /** One act, the record that shows it, and what it takes down if only this is done. */
    public record Act(
            String title,
            String record,
            IntList down,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String unsaid) {}
}
