package dev.tierfall.choke.act;

import dev.tierfall.blast.Sentences;
import dev.tierfall.spread.Things;
import java.util.Comparator;

/**
 * One act. Rows of link files have no id, so an act on one is named by its ends and the record: two rows between the
 * same ends are two acts.
 *
 * @param on the place of the thing it is done to, or of the row's first end
 * @param other the row's other end; -1 where it is done to a thing
 * @param record the row, as {@code grants.csv:14}; empty where it is done to a thing
 */
public record Act(ActKind kind, int on, int other, String record) implements Comparable<Act> {

    private static final Comparator<Act> ORDER = Comparator.comparing(Act::kind)
            .thenComparingInt(Act::on)
            .thenComparingInt(Act::other)
            .thenComparing(Act::record);

    static Act to(ActKind kind, int thing) {
        return new Act(kind, thing, -1, "");
    }

    /** As it is typed: {@code remove-from-group account:svc group:admins}. */
    public String id(Things things) {
        return kind.word() + " " + things.ref(on) + (other < 0 ? "" : " " + things.ref(other));
    }

    /** By kind, then by what it is done to, as answers list them. */
    @Override
    public int compareTo(Act act) {
        return ORDER.compare(this, act);
    }

    /** As it is told: {@code take Service account out of Administrators}. */
    public String told(Things things) {
        return kind.told(Sentences.called(things, on), other < 0 ? "" : Sentences.called(things, other));
    }
}
