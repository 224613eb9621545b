package dev.tierfall.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.Statistics;

/**
 * Rows in turns: every round times each row once, so what slows the machine for a while slows all of them.
 *
 * @param count how many rounds
 * @param warmups how often each row is run for as long before the first
 * @param millis how long a row is timed in a round; at least one answer
 */
record Rounds(int count, int warmups, int millis) {

    List<Timing> time(List<Row> rows) {
        // Two builds on one machine would wait for each other; the ratios say what a neighbour costs.
        System.setProperty("jmh.ignoreLock", "true");
        rows.forEach(row -> Turns.ROWS.put(row.key(), row));
        Map<String, List<Statistics>> found = new HashMap<>();
        for (int round = 0; round < count; round++) {
            for (Row row : rows) {
                found.computeIfAbsent(row.key(), key -> new ArrayList<>()).add(once(row, round == 0 ? warmups : 0));
            }
        }
        Turns.ROWS.clear();
        return rows.stream()
                .map(row -> timing(row, Objects.requireNonNull(found.get(row.key()))))
                .toList();
    }

    private Statistics once(Row row, int warmups) {
        var options = new OptionsBuilder()
                .include(Turns.class.getName().replace(".", "\\.") + "\\.answer")
                .param("key", row.key())
                .forks(0)
                .warmupIterations(warmups)
                .warmupTime(TimeValue.milliseconds(millis))
                .measurementIterations(1)
                .measurementTime(TimeValue.milliseconds(millis))
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT)
                .build();
        try {
            RunResult result = new Runner(options).runSingle();
            return result.getPrimaryResult().getStatistics();
        } catch (RunnerException e) {
            throw new IllegalStateException(row.key(), e);
        }
    }

    private static Timing timing(Row row, List<Statistics> rounds) {
        return new Timing(
                row,
                median(rounds, statistics -> statistics.getPercentile(50)),
                median(rounds, statistics -> statistics.getPercentile(95)),
                rounds.stream().mapToLong(Statistics::getN).sum());
    }

    private static double median(List<Statistics> rounds, ToDoubleFunction<Statistics> value) {
        double[] values = rounds.stream().mapToDouble(value).sorted().toArray();
        return values[values.length / 2];
    }
}
