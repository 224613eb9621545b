package dev.tierfall.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which row of the lanes each place of a chain stands in. A vendor stands level with the first that works for it, so
 * that a chain runs straight; every other begins a row. What came later than the {@link Founders} begins its row below
 * all others, and so moves none of them.
 */
final class Rows {

    private final Founders founders;
    private final Map<Branch, Integer> rows = new HashMap<>();
    private final List<Branch> beginning = new ArrayList<>();

    Rows(Founders founders, List<Branch> heads) {
        this.founders = founders;
        ordered(heads).forEach(this::begin);
        beginning.sort(byAge());
        for (int row = 0; row < beginning.size(); row++) {
            for (Branch at = beginning.get(row); at != null; at = first(at)) {
                rows.put(at, row);
            }
        }
    }

    private void begin(Branch branch) {
        beginning.add(branch);
        for (Branch at = branch; at != null; at = first(at)) {
            ordered(at.below).stream().skip(1).forEach(this::begin);
        }
    }

    private @Nullable Branch first(Branch branch) {
        return branch.below.isEmpty() ? null : ordered(branch.below).getFirst();
    }

    /** The founders in the order of the list, then the others as they came. */
    List<Branch> ordered(List<Branch> branches) {
        return branches.stream().sorted(byAge()).toList();
    }

    private Comparator<Branch> byAge() {
        return Comparator.comparingInt(branch -> founders.age(branch.by));
    }

    int of(Branch branch) {
        return rows.getOrDefault(branch, 0);
    }

    int size() {
        return beginning.size();
    }
}
