package dev.tierfall.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierfall.schema.BundleSchema;
import dev.tierfall.schema.Row;
import dev.tierfall.store.statement.Fingerprints;
import dev.tierfall.store.statement.Fingerprints.Match;
import dev.tierfall.store.statement.Keys;
import dev.tierfall.store.statement.Keys.Print;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** A source says again what it said before, with changes; the table against plain maps. */
class FingerprintsTests {

    @Test
    void comparesEachRowWithItsFormerSelf() {
        var prints = new Fingerprints();
        prints.known(new Print(1, 1), 10, 2);
        prints.known(new Print(2, 1), 20, 3);
        prints.known(new Print(3, 1), 30, 4);

        assertThat(prints.see(new Print(1, 1), 10, 2)).isEqualTo(Match.SAME);
        assertThat(prints.see(new Print(2, 1), 20, 9)).isEqualTo(Match.MOVED);
        assertThat(prints.see(new Print(3, 1), 31, 4)).isEqualTo(Match.CHANGED);
        assertThat(prints.see(new Print(4, 1), 10, 2)).isEqualTo(Match.NEW);
        assertThat(prints.see(new Print(4, 1), 10, 2)).isEqualTo(Match.REPEATED);
        assertThat(prints.see(new Print(1, 1), 10, 2)).isEqualTo(Match.REPEATED);
    }

    @Test
    void growsWithoutLosingAny() {
        var random = new SplittableRandom(11);
        var prints = new Fingerprints();
        Map<Print, Long> plain = new HashMap<>();
        for (int i = 0; i < 5_000; i++) {
            // Few distinct low bits make long runs of taken slots.
            var print = new Print(random.nextLong(), random.nextLong(500));
            plain.put(print, random.nextLong());
            prints.known(print, plain.get(print), 1);
        }

        assertThat(prints.size()).isEqualTo(plain.size());
        plain.forEach((print, content) -> {
            assertThat(prints.wasSeen(print)).isFalse();
            assertThat(prints.see(print, content, 1)).isEqualTo(Match.SAME);
            assertThat(prints.wasSeen(print)).isTrue();
        });
    }

    @Test
    void namesARowByItsValuesHoweverLong() {
        Row row = clause("x".repeat(65_536));

        assertThat(Keys.of(row)).startsWith("clauses#").hasSize("clauses#".length() + 32);
        assertThat(Keys.of(row)).isEqualTo(Keys.of(clause("x".repeat(65_536))));
        assertThat(Keys.of(row)).isNotEqualTo(Keys.of(clause("x".repeat(65_535))));
        assertThat(Keys.printOfKey(Keys.of(row))).isEqualTo(Keys.print(row.key()));
    }

    private static Row clause(String measure) {
        var file = BundleSchema.get().file("clauses").orElseThrow();
        return new Row(file, List.of("contract:k", measure, "", ""), Map.of(), "clauses.csv", 2);
    }
}
