package dev.tierfall.bench;

import dev.tierfall.spread.Adjacency;
import dev.tierfall.spread.SpreadGraph;
import java.lang.reflect.Field;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What something keeps on the heap, in bytes.
 *
 * @param bytes what the heap grew by while it was built, garbage taken away before and after
 */
record Held<T>(T value, long bytes) {

    static <T> Held<T> of(Supplier<T> built) {
        long before = used();
        T value = built.get();
        return new Held<>(value, used() - before);
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** The arrays that a graph holds, each once, but for this column; proofs and groups lie apart. */
    static long columns(SpreadGraph graph, String without) {
        return arrays(graph, without, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private static long arrays(Object holder, String without, Set<Object> seen) {
        long bytes = 0;
        for (Field field : holder.getClass().getDeclaredFields()) {
            try {
                field.setAccessible(true);
                Object value = field.get(holder);
                if (value != null && !field.getName().equals(without) && seen.add(value)) {
                    bytes += value instanceof Adjacency ? arrays(value, without, seen) : array(value);
                }
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        }
        return bytes;
    }

    private static long array(Object value) {
        return switch (value) {
            case byte[] bytes -> bytes.length;
            case char[] chars -> 2L * chars.length;
            case int[] ints -> 4L * ints.length;
            case long[] longs -> 8L * longs.length;
            case double[] doubles -> 8L * doubles.length;
            default -> 0;
        };
    }
}
