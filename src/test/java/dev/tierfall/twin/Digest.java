package dev.tierfall.twin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tierfall.twin.Answers.Reached;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A question whose answer is too long to keep, known by its figures and a digest; the file's README says over what. */
record Digest(String map, String question, int steps, int states, double likelihoods, String digest) {

    static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    static List<Digest> of(String map) {
        try {
            return Files.readAllLines(Questions.GENERATED.resolve("expected.tsv")).stream()
                    .map(line -> line.split("\t"))
                    .filter(cells -> cells[0].equals(map))
                    .map(cells -> new Digest(
                            map, cells[2], (int) number(cells[3]), (int) number(cells[4]), number(cells[5]), cells[9]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folder of a map; that of 20,000 things lies beside the project, if anywhere. */
    static Path folder(String map) {
        Path own = Questions.GENERATED.resolve(map);
        return Files.exists(own) ? own : Path.of("..", "shared", "generated", map);
    }

    void ask(Answers answers) {
        String[] words = question.split(" ");
        if (words[0].equals("tiers")) {
            assertThat(sha(json(answers.tiers(Set.of())))).as(question).isEqualTo(digest);
            return;
        }
        Set<String> without = Set.of();
        List<Fall> falls = new ArrayList<>();
        for (int i = 1; i < words.length; i++) {
            if (words[i].equals("without")) {
                without = Set.of(words[++i]);
            } else if (words[i].contains(":")) {
                falls.add(Fall.parse(words[i]));
            }
        }
        boolean blast = words[0].equals("blast");
        assertThat(answers.steps(without)).as("steps for %s", question).isEqualTo(steps);
        var rows = blast ? answers.blast(without, falls) : answers.exposure(without, falls.getFirst());
        assertThat(rows).as(question).hasSize(states);
        assertThat(rows.values().stream().mapToDouble(Reached::likelihood).sum())
                .isCloseTo(likelihoods, within(1e-5 * Math.max(1, likelihoods)));
        assertThat(sha(lines(rows, blast))).as(question).isEqualTo(digest);
    }

    private static String lines(Map<Fall, Reached> rows, boolean blast) {
        return rows.values().stream()
                .map(row -> "%s %d %s%s"
                        .formatted(row.fall(), row.hops(), row.certainty(), blast ? " " + python(row.forced()) : ""))
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    private static String json(Map<String, @Nullable Integer> tiers) {
        return tiers.entrySet().stream()
                .map(tier -> "\"%s\": %s".formatted(tier.getKey(), tier.getValue()))
                .sorted()
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String python(@Nullable Boolean forced) {
        return forced == null ? "None" : forced ? "True" : "False";
    }

    private static double number(String cell) {
        return cell.isEmpty() ? 0 : Double.parseDouble(cell);
    }

    private static String sha(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
