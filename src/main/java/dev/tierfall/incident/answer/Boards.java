package dev.tierfall.incident.answer;

import dev.tierfall.blast.Blast;
import dev.tierfall.choke.cut.Containing;
import dev.tierfall.choke.cut.Containing.Contained;
import dev.tierfall.choke.cut.CutsAnswer.ActRow;
import dev.tierfall.incident.answer.IncidentAnswer.Board;
import dev.tierfall.incident.answer.IncidentAnswer.BoardRow;
import dev.tierfall.incident.log.Act;
import dev.tierfall.incident.log.Act.Says;
import dev.tierfall.incident.log.Standing;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The containment board: cuts that somebody chose, and what they come to together. */
final class Boards {

    private static final Board EMPTY = new Board("Nothing is on the board yet.", List.of(), null);

    private Boards() {}

    /**
     * A board and the radius that its cuts leave.
     *
     * @param contained null where nothing is on it
     */
    record Chosen(Board board, @Nullable Radius contained) {}

    static Chosen of(Blast blast, Fall fall, Containing containing, Instant now) {
        Map<String, Act> cuts = new LinkedHashMap<>(fall.course().cuts());
        List<String> idle = cuts.keySet().stream()
                .filter(typed -> !containing.stops(blast.scene(), typed))
                .toList();
        idle.forEach(cuts::remove);
        if (cuts.isEmpty()) {
            return new Chosen(idle.isEmpty() ? EMPTY : new Board(idle(idle).strip(), List.of(), null), null);
        }
        Contained contained = containing.contained(blast.scene(), fall.from(), cuts.keySet());
        Map<String, ActRow> effects = contained.cut().acts().stream()
                .collect(Collectors.toMap(ActRow::id, Function.identity(), (one, other) -> one));
        List<BoardRow> rows = cuts.values().stream()
                .filter(act -> effects.containsKey(act.says().about()))
                .map(act ->
                        row(act, Objects.requireNonNull(effects.get(act.says().about())), now))
                .toList();
        var board = new Board(
                summary(rows, contained) + idle(idle), rows, contained.cut().takesDown());
        return new Chosen(board, Radius.of(contained.left()));
    }

    /** Of cuts that were chosen under other rules or costs than those of today. */
    private static String idle(List<String> cuts) {
        return cuts.isEmpty()
                ? ""
                : " Nothing is stopped any more by %s, under the rules and costs of today.".formatted(Words.list(cuts));
    }

    private static BoardRow row(Act act, ActRow effect, Instant now) {
        Says says = act.says();
        @Nullable Instant moment = says.moment();
        boolean planned = Standing.PLANNED.word().equals(says.word());
        return new BoardRow(
                effect.id(),
                effect.title(),
                Objects.requireNonNull(says.word()),
                says.person(),
                moment == null ? null : moment.toString(),
                planned && moment != null && moment.isBefore(now),
                says.text(),
                effect);
    }

    private static String summary(List<BoardRow> rows, Contained contained) {
        long done = rows.stream()
                .filter(row -> row.standing().equals(Standing.DONE.word()))
                .count();
        return "%s on the board, %d done. Together they keep the fall from %s, of which %s protected. %s"
                .formatted(
                        Words.count(rows.size(), "cut"),
                        done,
                        Words.count(contained.cut().lost(), "thing"),
                        Words.count(contained.cut().keeps(), "is", "are"),
                        contained.cut().takesDown().summary());
    }
}
