package dev.tierfall.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierfall.model.Rejected;
import dev.tierfall.spread.Budget;
import dev.tierfall.spread.OwnFiles;
import dev.tierfall.spread.Snapshot;
import dev.tierfall.spread.SnapshotsOf;
import dev.tierfall.store.MapView;
import dev.tierfall.store.SharedNeo4j;
import dev.tierfall.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Every condition of every check is there for something: with any one of them left out, some case goes wrong. Which
 * mutants say the same as what they stand for, and why, is told in {@code mutants.txt}. A build tries one in
 * {@value #SHARE}, always the same; {@code mvn verify -Pmutants} tries all.
 */
class MutantsIT {

    private static final int SHARE = 32;
    private static final boolean ALL = Boolean.getBoolean("tierfall.mutants");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final Path SAME = Path.of("src/test/resources/mutants.txt");

    @Test
    void noneSurvivesItsCases() throws IOException {
        Map<String, String> files = OwnFiles.shipped("checks");
        CheckSet sound = CheckFiles.read(files, Map.of());
        Set<String> same = same();
        List<Mutant> all = Mutant.all(files);
        List<Mutant> left = all.stream()
                .filter(mutant -> ALL || Math.floorMod(mutant.name().hashCode(), SHARE) == 0)
                .filter(mutant -> !same.contains(mutant.name()))
                .collect(Collectors.toCollection(ArrayList::new));
        int tried = left.size();
        for (Case one : Case.all()) {
            kill(one, sound.named(one.check()), left);
        }
        System.out.printf("mutants: %d of %d tried, %d survive%n", tried, all.size(), left.size());
        assertThat(left).extracting(Mutant::name).isEmpty();
    }

    @Test
    void namesNoMutantThatThereIsNot() throws IOException {
        Set<String> names = Mutant.all(OwnFiles.shipped("checks")).stream()
                .map(Mutant::name)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(names).containsAll(same());
    }

    private static void kill(Case one, Check sound, List<Mutant> left) {
        List<Mutant> concerned =
                left.stream().filter(mutant -> mutant.changes(sound)).toList();
        if (concerned.isEmpty()) {
            return;
        }
        Store store = SharedNeo4j.holding(one.rows());
        Snapshot snapshot = SnapshotsOf.head(store.maps(), DAY);
        for (Mutant mutant : concerned) {
            if (snapshot.ask(store.maps(), view -> dies(mutant, one, view))) {
                left.remove(mutant);
            }
        }
    }

    /** Says something else than the case wants, or nothing that can be read. */
    private static boolean dies(Mutant mutant, Case one, MapView view) {
        Check check = mutant.checks().named(one.check());
        try {
            var run = new CheckRun(mutant.checks(), DAY, Budget.unlimited());
            return !Outcome.of(run.of(check, view)).equals(Outcome.expected(one));
        } catch (Rejected e) {
            return true;
        }
    }

    /** The named equivalents: a line each, and the reason on the indented line below. */
    private static Set<String> same() throws IOException {
        return Files.readAllLines(SAME).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#") && !line.startsWith(" "))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
