package dev.tierfall.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.tierfall.model.Rejected;
import dev.tierfall.model.Rejection;
import dev.tierfall.schema.BundleSchema;
import dev.tierfall.schema.Column;
import dev.tierfall.schema.FileSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Good files with a few bytes changed: each is read, or refused in words, and nothing else ever comes of it. */
class MutationsTests {

    private static final List<String> GOOD =
            List.of("10-bom-semicolons/vendors.csv", "43-good.zip", "44-good.xlsx", "49-incidents/incidents.csv");
    private static final int ROUNDS = 400;
    private static final List<String> ODD = List.of(
            ":", ":x", "vendor:", "vendor::", "vendor: ", "vendor:\u00a0", "vendr:", ";", " ; ;", "vendor:;:", "-");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void readsOrRefuses(long seed) throws IOException {
        var random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            Path good = Faults.FOLDER.resolve(GOOD.get(random.nextInt(GOOD.size())));
            Path changed = folder.resolve(good.getFileName().toString());
            Files.write(changed, mutated(Files.readAllBytes(good), random));
            assertThat(Desk.read(changed))
                    .as("seed %d, round %d, %s", seed, round, good)
                    .isNotNull();
        }
    }

    /** What is left of a ref when a program has nothing to put in: beside it every other mistake is told as well. */
    @Test
    void refusesRefsOfWhichOnlyThePunctuationIsThere() throws IOException {
        for (FileSchema file : BundleSchema.get().files()) {
            for (Column column : file.columns()) {
                Path path = folder.resolve(file.name() + ".csv");
                Files.writeString(path, odd(file, column));
                List<Rejection> told = rejections(path);
                assertThat(told)
                        .as("%s %s", file.name(), column.name())
                        .allSatisfy(one -> assertThat(one.mend()).isNotBlank());
                if (column.type() == Column.Type.REF) {
                    assertThat(told.stream().filter(one -> column.name().equals(one.column())))
                            .as("%s %s", file.name(), column.name())
                            .hasSize(ODD.size())
                            .allSatisfy(one -> assertThat(one.text()).startsWith(file.name() + ".csv:"))
                            .allSatisfy(one -> assertThat(one.value()).isNotEmpty());
                }
                Files.delete(path);
            }
        }
    }

    /** A row for each odd cell, all else empty. */
    private static String odd(FileSchema file, Column column) {
        String before = ",".repeat(file.index(column.name()));
        String after = ",".repeat(file.columns().size() - 1 - file.index(column.name()));
        return file.columns().stream().map(Column::name).collect(Collectors.joining(",", "", "\n"))
                + ODD.stream()
                        .map(cell -> "%s\"%s\"%s\n".formatted(before, cell, after))
                        .collect(Collectors.joining());
    }

    private static List<Rejection> rejections(Path path) {
        try {
            Intake.read(List.of(path));
            return List.of();
        } catch (Rejected e) {
            return e.rejections();
        }
    }

    @Test
    void holdsATypedRowToTheSameRules() {
        assertThat(Intake.row("vendors", "edit", Map.of("id", "a", "name", " A ", "country", "de"))
                        .report()
                        .total())
                .isEqualTo(1);
        assertThat(catchThrowable(() -> Intake.row("vendors", "edit", Map.of("id", "a", "name", "A", "country", "UK"))))
                .hasMessage("edit:2: country 'UK' is not an ISO 3166-1 code\n  mend: write GB");
    }

    private static byte[] mutated(byte[] bytes, Random random) {
        for (int change = random.nextInt(6); change >= 0; change--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return random.nextInt(10) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
    }
}
