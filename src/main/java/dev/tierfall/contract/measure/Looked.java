package dev.tierfall.contract.measure;

import dev.tierfall.check.CheckAnswer.Finding;
import java.util.List;

/**
 * What one check saw of what a contract's parties hold.
 *
 * @param whose doing a finding is by this contract: {@code provider} or {@code customer}
 * @param why that is so
 * @param result {@code fail}, {@code unknown}, {@code pass}, or {@code nothing} where they hold nothing that it looks
 *     at
 * @param counted the subjects that it looked at
 * @param coverage the same in a sentence
 * @param findings the worst first, twenty at most
 * @param unknowns the subjects that an empty value leaves open, twenty at most
 */
public record Looked(
        String check,
        String title,
        String whose,
        String why,
        String result,
        int counted,
        int found,
        int unknown,
        String coverage,
        String mend,
        List<Finding> findings,
        List<Finding> unknowns) {

    boolean contradicts() {
        return found > 0;
    }
}
