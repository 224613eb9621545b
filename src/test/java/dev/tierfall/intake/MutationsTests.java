package dev.tierfall.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Good files with a few bytes changed: each is read, or refused in words, and nothing else ever comes of it. */
class MutationsTests {

    private static final List<String> GOOD =
            List.of("10-bom-semicolons/vendors.csv", "43-good.zip", "44-good.xlsx", "49-incidents/incidents.csv");
    private static final int ROUNDS = 400;

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
