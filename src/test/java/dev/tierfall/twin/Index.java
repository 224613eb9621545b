package dev.tierfall.twin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Facts by what they name. */
final class Index {

    private Index() {}

    static <K> Map<K, List<Fact>> by(List<Fact> facts, Function<Fact, K> key) {
        var index = new HashMap<K, List<Fact>>();
        facts.forEach(fact ->
                index.computeIfAbsent(key.apply(fact), k -> new ArrayList<>()).add(fact));
        return index;
    }
}
