package dev.tierfall.twin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What Debian's own solvers say falls with one of its packages: an oracle that never saw our specification. */
final class DebianUniverse {

    static final Path FOLDER = Path.of("src/test/resources/debian-universe");
    static final LocalDate DAY = LocalDate.of(2026, 11, 1);
    static final List<String> PACKAGES = List.of("liblog4j2-java", "liblzma5", "libssl3", "openssh-server", "xz-utils");

    private DebianUniverse() {}

    static void ask(Answers answers, String name) {
        var rows = answers.blast(Set.of(), List.of(new Fall("software:" + name, Fall.AVAILABILITY)))
                .values();
        assertThat(names(rows, row -> true)).isEqualTo(expected("possible", name));
        assertThat(names(rows, row -> Boolean.TRUE.equals(row.forced()))).isEqualTo(expected("forced", name));
    }

    private static Set<String> names(Iterable<Answers.Reached> rows, Predicate<Answers.Reached> which) {
        var names = new HashSet<String>();
        rows.forEach(row -> {
            if (which.test(row)) {
                names.add(row.fall().ref().replace("software:", ""));
            }
        });
        return names;
    }

    private static Set<String> expected(String kind, String name) {
        try {
            return Files.readAllLines(FOLDER.resolve("expected-%s-%s.txt".formatted(kind, name))).stream()
                    .filter(line -> !line.isBlank())
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
