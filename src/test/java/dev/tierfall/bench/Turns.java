package dev.tierfall.bench;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * What JMH times: one answer of one row. All rows live in one virtual machine, since a map takes longer to build than
 * to walk; so JMH does not fork, and a row is found by its key.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class Turns {

    static final Map<String, Row> ROWS = new ConcurrentHashMap<>();
    private static final AtomicInteger TURN = new AtomicInteger();

    @Param("none")
    public String key = "none";

    @Benchmark
    public Object answer() {
        return Objects.requireNonNull(ROWS.get(key)).work().apply(TURN.getAndIncrement());
    }
}
