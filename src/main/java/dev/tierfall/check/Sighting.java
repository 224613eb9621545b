package dev.tierfall.check;

import dev.tierfall.check.CheckAnswer.Finding;
import java.util.List;

/**
 * All that one check saw on one map, where an answer names only so many.
 *
 * @param unknown the subjects that an empty value leaves open: neither found nor in order
 * @param clear how many subjects are in order
 */
public record Sighting(Check check, List<Finding> found, List<Finding> unknown, long clear) {

    public long counted() {
        return clear + found.size() + unknown.size();
    }
}
