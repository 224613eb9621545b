package dev.tierfall.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The checks with one thing in one of their files otherwise: a condition left out, nesting cut to one level, or a
 * threshold moved by one.
 *
 * @param file whose text or threshold it is
 * @param what was done, as the file of named equivalents says it
 */
record Mutant(String file, String what, CheckSet checks) {

    /** Every mutant of the files and of the thresholds that each check names. */
    static List<Mutant> all(Map<String, String> files) {
        CheckSet sound = CheckFiles.read(files, Map.of());
        Stream<Mutant> texts = files.entrySet().stream()
                .filter(entry ->
                        entry.getKey().endsWith(".cypher") || entry.getKey().equals(CheckFiles.WORDS))
                .flatMap(entry -> Cuts.of(entry.getValue()).stream().map(cut -> cut(files, entry.getKey(), cut)));
        Stream<Mutant> thresholds = sound.checks().stream().flatMap(check -> moved(sound, check));
        return Stream.concat(texts, thresholds).toList();
    }

    private static Mutant cut(Map<String, String> files, String file, Cuts.Cut cut) {
        var needed = new TreeMap<>(files);
        if (!file.equals(CheckFiles.WORDS)) {
            String check = file.replace(".cypher", "");
            needed.keySet().removeIf(name -> name.startsWith("TF-") && !name.startsWith(check + "."));
        }
        return new Mutant(file, cut.what(), CheckFiles.read(needed, Map.of(file, cut.text())));
    }

    private static Stream<Mutant> moved(CheckSet sound, Check check) {
        return check.statement().thresholds().stream()
                .filter(name -> sound.thresholds().get(name) instanceof Number)
                .flatMap(name -> Stream.of(-1, 1).map(by -> moved(sound, check, name, by)));
    }

    private static Mutant moved(CheckSet sound, Check check, String name, int by) {
        var thresholds = new HashMap<>(sound.thresholds());
        thresholds.computeIfPresent(name, (_, value) -> moved(value, by));
        String what = "%s %s one".formatted(name, by < 0 ? "less" : "plus");
        var moved = new CheckSet(sound.version(), thresholds, sound.approvals(), sound.checks());
        return new Mutant(check.id() + ".cypher", what, moved);
    }

    /** A day, hour or count more or less; of a share, a hundredth. */
    private static Object moved(Object value, int by) {
        if (value instanceof Long whole) {
            return whole + by;
        }
        return (Double) value + by * 0.01;
    }

    /** Whether a check would run otherwise than as it is written. */
    boolean changes(Check sound) {
        return file.equals(CheckFiles.WORDS)
                ? !checks.named(sound.id())
                        .statement()
                        .cypher()
                        .equals(sound.statement().cypher())
                : file.equals(sound.id() + ".cypher");
    }

    String name() {
        return file + ": " + what;
    }
}
