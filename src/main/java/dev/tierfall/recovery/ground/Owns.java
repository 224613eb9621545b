package dev.tierfall.recovery.ground;

import dev.tierfall.model.Kind;
import dev.tierfall.model.State;
import dev.tierfall.spread.Things;
import org.jspecify.annotations.Nullable;

/** How long each thing takes of itself, once all that it waits for is back. */
public interface Owns {

    /** Hours; null where nobody said. */
    @Nullable
    Double own(int thing);

    /** Whether it may take longer than that, nobody knows how much. */
    boolean doubtful(int thing);

    /** Whether what needs this thing waits for its return, and not only stops with it. */
    boolean counts(int thing);

    /**
     * After a fall. A system takes its recovery hours, a service those that it promises; a function or data set is back
     * with what carries it. No file says how long a vendor, a link of a chain or a product stays down: the promises of
     * the services, and the hours of the systems that run the product, hold that. A system that was taken over or
     * changed takes nobody knows how long where its backup fell as well.
     */
    static Owns recovering(Down down, Told told) {
        Things things = down.scene().things();
        return new Owns() {
            @Override
            public @Nullable Double own(int thing) {
                return switch (things.kind(thing)) {
                    case SYSTEM, SERVICE -> told.of(thing).hours();
                    case FUNCTION, DATASET -> down.byItself(thing) ? null : (Double) 0.0;
                    default -> null;
                };
            }

            @Override
            public boolean doubtful(int thing) {
                return down.taken(thing) && fell(down, told.of(thing).backup());
            }

            @Override
            public boolean counts(int thing) {
                return !coveredByOthers(things.kind(thing));
            }
        };
    }

    /** While what is worked on stays down for some hours; all that stops with it is back with it. */
    static Owns during(Down down, double hours) {
        return new Owns() {
            @Override
            public Double own(int thing) {
                return down.origin(thing) ? hours : 0;
            }

            @Override
            public boolean doubtful(int thing) {
                return false;
            }

            @Override
            public boolean counts(int thing) {
                return true;
            }
        };
    }

    /** Whether no file has a column for how long a thing of this kind stays down. */
    static boolean coveredByOthers(Kind kind) {
        return kind == Kind.VENDOR || kind == Kind.SUBCONTRACT || kind == Kind.SOFTWARE;
    }

    /** Whether nothing can be restored from a backup: a copy that was only read is still a copy. */
    static boolean fell(Down down, int backup) {
        return backup >= 0
                && (down.reached(backup, State.CONTROL)
                        || down.reached(backup, State.INTEGRITY)
                        || down.reached(backup, State.AVAILABILITY));
    }
}
