package dev.tierfall.brief.decision;

import dev.tierfall.choke.remedy.Toll;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A decision of the council, as it goes over the wire: what it promised, and what is measured now.
 *
 * @param status waiting, decided or refused; the council's own seat decides
 * @param overdue whether it is decided, its due day is past and some act is still to be done
 * @param votes the last of each seat
 * @param before the toll when it was proposed
 * @param promised the toll with its acts done, as it was worked out then
 * @param measured the toll on the map that is asked
 * @param takesDown what its acts take down themselves, as it was told then
 * @param open how many acts would still stop something, so that they have not been done
 * @param sentence promised against measured, in words
 * @param seen the number of the last step, which a vote sends back
 */
public record Promise(
        String id,
        String title,
        String status,
        String proposer,
        String at,
        String reason,
        @Nullable String owner,
        @Nullable String due,
        boolean overdue,
        List<Vote> votes,
        List<Done> acts,
        Toll before,
        Toll promised,
        Toll measured,
        String takesDown,
        int open,
        String sentence,
        long seen) {

    /** The vote of one seat, yes or no. */
    public record Vote(String seat, String who, String says, String reason, String at) {}

    /** One act, and whether it is done: whether it would stop nothing any more on the map that is asked. */
    public record Done(String id, boolean done) {}
}
