package dev.tierfall.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierfall.blast.Exposure;
import dev.tierfall.blast.Scene;
import dev.tierfall.choke.RandomMaps;
import dev.tierfall.picture.PathsPicture.Suggestion;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** What is offered on many maps, some with something left out, against exposure, which lists every way. */
class SuggestedTests {

    private static final int GRAPHS = Integer.getInteger("tierfall.graphs", 600);
    private static final long SEED = Long.getLong("tierfall.seed", 20_261_125);

    private record Way(String from, String to, double likelihood) {}

    @Test
    void isTheLikeliestOfAllWaysThatStand() {
        int offered = 0;
        for (long seed = SEED; seed < SEED + GRAPHS; seed++) {
            Scene scene = RandomMaps.scene(seed);
            List<Way> ways = ways(scene);
            Suggestion suggestion = new Suggested(scene, Outlook.of(scene.snapshot())).likeliest();
            assertThat(suggestion == null).as("seed %d", seed).isEqualTo(ways.isEmpty());
            if (suggestion != null) {
                offered++;
                double most = ways.stream().mapToDouble(Way::likelihood).max().orElse(0);
                double found = ways.stream()
                        .filter(way ->
                                way.from().equals(suggestion.from()) && way.to().equals(suggestion.to()))
                        .mapToDouble(Way::likelihood)
                        .max()
                        .orElse(0);
                assertThat(found).as("seed %d", seed).isCloseTo(most, Offset.offset(most * 1e-4));
            }
        }
        assertThat(offered).isPositive();
    }

    /** By vendors that are taken over, as the page asks where nobody says how they fall. */
    private static List<Way> ways(Scene scene) {
        return Exposure.of(scene, List.of(), 0).targets().stream()
                .flatMap(target -> target.vendors().stream()
                        .filter(row -> row.state().equals("control") && scene.stands(scene.place(row.ref())))
                        .map(row -> new Way(row.ref(), target.ref(), row.likelihood())))
                .toList();
    }
}
