package dev.tierfall.recovery.plan;

import dev.tierfall.recovery.plan.Plan.Item;
import dev.tierfall.recovery.plan.Plan.Row;

/**
 * What to take an empty value for. Whatever it turns out to be, the answer lies between these two: hours of work only
 * ever put a return off, hours of a fallback only ever bring it nearer.
 */
public enum World {
    /** Nothing that is unknown takes any time, and every fallback holds for ever. */
    BEST {
        @Override
        double own(Item item) {
            return item.own() == null ? 0 : item.own();
        }

        @Override
        double carries(Row row) {
            return !row.fallback() ? 0 : row.carries() == null ? Double.POSITIVE_INFINITY : row.carries();
        }
    },

    /** Whatever is unknown never comes back, and no fallback holds unless somebody said how long. */
    WORST {
        @Override
        double own(Item item) {
            return item.own() == null || item.doubtful() ? Double.POSITIVE_INFINITY : item.own();
        }

        @Override
        double carries(Row row) {
            return row.fallback() && row.carries() != null ? row.carries() : 0;
        }
    };

    abstract double own(Item item);

    abstract double carries(Row row);
}
