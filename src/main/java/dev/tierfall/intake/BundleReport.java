package dev.tierfall.intake;

import dev.tierfall.intake.check.Undescribed;
import java.util.List;
import java.util.Map;

/**
 * What there is to say of a bundle that is fit to import.
 *
 * @param rows how many rows each file has, in the order in which they are read
 * @param ignored names of other files that were left alone
 * @param undescribed things that rows name and none describes, with what was perhaps meant
 */
public record BundleReport(Map<String, Integer> rows, List<String> ignored, List<Undescribed> undescribed) {

    public int total() {
        return rows.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** The mistakes that a stub may hide: things that are not described but nearly named as another that is. */
    public List<String> hints() {
        return undescribed.stream()
                .filter(thing -> thing.meant() != null)
                .map(Undescribed::text)
                .toList();
    }
}
