package dev.tierfall.incident.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tierfall.blast.BlastAnswer.Origin;
import dev.tierfall.choke.cut.CutsAnswer.ActRow;
import dev.tierfall.choke.cut.CutsAnswer.TakesDown;
import dev.tierfall.incident.tell.Party;
import dev.tierfall.recovery.Recovery.FunctionRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One incident, as it goes over the wire. Whatever is computed rests on the map as it was known when the incident was
 * declared.
 *
 * @param without what is cleared or contained
 * @param name what people call it
 * @param record whether the map of then still answers as it did
 * @param radius with all that was marked since
 * @param whenDeclared as the first answer had it
 * @param contained with all cuts of the board done; null where there are none
 * @param functions critical functions that can stop, those that are back too late first
 * @param paths the likeliest path to each critical thing in reach
 * @param may whether whoever asks may act
 */
public record IncidentAnswer(
        String asOf,
        String policy,
        String snapshot,
        List<String> without,
        String title,
        String summary,
        String id,
        String name,
        String status,
        String since,
        String declared,
        String who,
        Kept record,
        List<Origin> origins,
        Radius radius,
        Radius whenDeclared,
        @Nullable Radius contained,
        List<FunctionRow> functions,
        List<DataRow> data,
        List<AccountRow> accounts,
        List<ConnectionRow> connections,
        List<Way> paths,
        More more,
        List<MarkRow> marks,
        Board board,
        List<Party> tell,
        List<Line> log,
        @Nullable Closing closing,
        boolean may) {

    /**
     * What was frozen, and whether it still holds.
     *
     * @param radius the digest of all that was in reach
     * @param paths the digest of the paths to critical things
     * @param holds whether the map of then, asked again, answers with the same digests
     */
    public record Kept(
            String knownAt, long generation, String policy, String radius, String paths, boolean holds, String words) {}

    /**
     * A data set in reach.
     *
     * @param read whether its confidentiality is reached
     * @param controller the organization that answers for it; null where nobody is named
     */
    public record DataRow(
            String ref,
            @Nullable String name,
            List<String> states,
            boolean read,
            @Nullable Long records,
            @Nullable String classification,
            @Nullable String controller,
            @Nullable String controllerName,
            int hops,
            @Nullable Double likelihood) {}

    /** An account that an attacker can come to act from: what to disable. */
    public record AccountRow(
            String ref,
            @Nullable String name,
            @Nullable String holder,
            @Nullable String holderName,
            @Nullable String kind,
            @Nullable String mfa,
            int hops,
            @Nullable Double likelihood,
            String act) {}

    /** A connection along which the fall can go on: what to cut. */
    public record ConnectionRow(
            String ref,
            @Nullable String name,
            String from,
            String fromName,
            String to,
            String toName,
            @Nullable String type,
            @Nullable Boolean monitored,
            String act) {}

    /**
     * The likeliest path to a critical thing.
     *
     * @param steps empty where the list is long and this one is far down
     */
    public record Way(
            String ref,
            String kind,
            String name,
            String state,
            int hops,
            @Nullable Double likelihood,
            @Nullable Boolean forced,
            List<Step> steps) {}

    /**
     * One step of a path, with the record that proves it and the log that would show it.
     *
     * @param unknown the empty columns that it met
     * @param shows whose log would show it, who holds it and for how long; a sentence
     */
    public record Step(
            String rule,
            String why,
            String from,
            String fromName,
            String fromState,
            String to,
            String toName,
            String toState,
            double p,
            boolean assumed,
            String record,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> unknown,
            String shows) {}

    /** Rows beyond those given. */
    public record More(int data, int accounts, int connections, int paths) {}

    /** What somebody found of a thing. */
    public record MarkRow(
            String ref, String kind, @Nullable String name, String mark, String who, String at, String why) {}

    /**
     * The containment board.
     *
     * @param takesDown what all cuts together take down themselves; null where there are none
     */
    public record Board(
            String summary, List<BoardRow> cuts, @Nullable TakesDown takesDown) {}

    /**
     * One cut on the board.
     *
     * @param standing planned or done
     * @param owner who does it
     * @param at by when it is due, or when it was done
     * @param effect what it stops and takes down by itself
     */
    public record BoardRow(
            String act,
            String title,
            String standing,
            @Nullable String owner,
            @Nullable String at,
            boolean late,
            String note,
            ActRow effect) {}

    /** One line of the log. */
    public record Line(String at, String who, String kind, String sentence) {}

    /**
     * How it was closed, and its after-action.
     *
     * @param absent vendors that fell and took no part
     */
    public record Closing(
            String at,
            String who,
            String lessons,
            List<String> attended,
            List<String> absent,
            @Nullable String reviewed,
            @Nullable String reported,
            String words) {}
}
