package dev.tierfall.recovery;

import dev.tierfall.blast.BlastAnswer.Row;
import dev.tierfall.model.Kind;
import dev.tierfall.model.State;
import dev.tierfall.recovery.Recovery.Backup;
import dev.tierfall.recovery.Recovery.Reached;
import dev.tierfall.recovery.ground.Down;
import dev.tierfall.recovery.ground.Ground;
import dev.tierfall.recovery.ground.Owns;
import dev.tierfall.recovery.ground.Told.BackupWords;
import dev.tierfall.spread.Things;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The backups of what fell: whether the same fall reaches them, and when one was last restored. */
final class Backups {

    private static final BackupWords NOTHING = new BackupWords(null, null, null, true);

    private final Ground ground;
    private final Down down;
    private final Things things;
    private final Map<Integer, List<String>> protects = new TreeMap<>();
    private final List<String> without = new ArrayList<>();

    Backups(Ground ground) {
        this.ground = ground;
        this.down = ground.down();
        this.things = down.scene().things();
        ground.items().filter(this::system).forEach(item -> {
            int backup = ground.told().of(ground.thing(item)).backup();
            if (backup < 0) {
                without.add(ground.ref(item));
            } else {
                protects.computeIfAbsent(backup, b -> new ArrayList<>()).add(ground.ref(item));
            }
        });
    }

    int size() {
        return protects.size();
    }

    int falling() {
        return (int) protects.keySet().stream()
                .filter(backup -> Owns.fell(down, backup))
                .count();
    }

    /** The systems in the plan of which no backup is known. */
    List<String> without() {
        return without;
    }

    /** Of the systems in the plan; those that fall first, then by ref. */
    List<Backup> first(int most) {
        return protects.entrySet().stream()
                .sorted(Comparator.comparing(protecting -> !Owns.fell(down, protecting.getKey())))
                .limit(most)
                .map(this::backup)
                .toList();
    }

    private boolean system(int item) {
        return things.kind(ground.thing(item)) == Kind.SYSTEM;
    }

    private Backup backup(Map.Entry<Integer, List<String>> protecting) {
        int place = protecting.getKey();
        BackupWords said = ground.told().backups().getOrDefault(place, NOTHING);
        List<Reached> states = down.states(place).stream()
                .map(state -> reached(down.row(place, state), state))
                .toList();
        LocalDate asOf = down.scene().asOf();
        boolean tested = said.tested() != null && !said.tested().isAfter(asOf);
        Long days = tested ? (Long) ChronoUnit.DAYS.between(said.tested(), asOf) : null;
        boolean falls = Owns.fell(down, place);
        return new Backup(
                things.ref(place),
                things.name(place),
                protecting.getValue(),
                falls,
                states,
                said.isolated(),
                said.offsite(),
                said.tested() == null ? null : said.tested().toString(),
                days,
                words(place, falls, states, said, days));
    }

    private static Reached reached(@Nullable Row row, State state) {
        return row == null
                ? new Reached(state.word(), 0, 1, List.of())
                : new Reached(state.word(), row.hops(), row.likelihood() == null ? 1 : row.likelihood(), row.path());
    }

    private String words(int place, boolean falls, List<Reached> states, BackupWords said, @Nullable Long days) {
        String first = !down.scene().stands(place)
                ? "takes no part on this day"
                : falls ? "falls with what it protects" : states.isEmpty() ? "stands" : "stands, but is read";
        String how = states.stream()
                .map(reached -> "%s in %s".formatted(reached.state(), Sentences.count(reached.hops(), "hop", "hops")))
                .collect(Collectors.joining(", "));
        return first
                + (how.isEmpty() ? "" : " (%s)".formatted(how))
                + "; "
                + flag(said.isolated(), "isolated", "not isolated", "whether it is isolated nobody said")
                + "; "
                + flag(said.offsite(), "elsewhere", "not elsewhere", "whether it is elsewhere nobody said")
                + "; "
                + tested(said.tested(), days);
    }

    private static String tested(@Nullable LocalDate tested, @Nullable Long days) {
        if (tested == null) {
            return "when it was last restored nobody said";
        }
        return days == null
                ? "its restore test on %s is yet to come".formatted(tested)
                : "last restored %s ago".formatted(Sentences.count(days, "day", "days"));
    }

    private static String flag(@Nullable Boolean flag, String yes, String no, String unknown) {
        return flag == null ? unknown : flag ? yes : no;
    }
}
