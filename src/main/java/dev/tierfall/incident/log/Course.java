package dev.tierfall.incident.log;

import dev.tierfall.incident.log.Act.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the acts of an incident come to: of several about one thing, one cut or one party the last holds.
 *
 * @param marks the act that marks a thing, by its ref
 * @param cuts the act that says how a cut stands, by the cut
 * @param told the act that says when somebody was told, by who it is
 * @param closed the last act that closed it or wrote its after-action anew; null while it is open
 */
public record Course(
        Map<String, Act> marks,
        Map<String, Act> cuts,
        Map<String, Act> told,
        @Nullable Act closed) {

    static Course of(List<Act> acts) {
        var marks = new LinkedHashMap<String, Act>();
        var cuts = new LinkedHashMap<String, Act>();
        var told = new LinkedHashMap<String, Act>();
        @Nullable Act closed = null;
        for (Act act : acts) {
            switch (act.kind()) {
                case MARKED -> put(marks, ref(about(act)), act, Mark.OPEN.word());
                case CUT -> put(cuts, about(act), act, Standing.DROPPED.word());
                case TOLD -> told.put(about(act), act);
                case CLOSED -> closed = act;
                case DECLARED, NOTED -> {}
            }
        }
        return new Course(marks, cuts, told, closed);
    }

    private static void put(Map<String, Act> acts, String about, Act act, String none) {
        if (none.equals(act.says().word())) {
            acts.remove(about);
        } else {
            acts.put(about, act);
        }
    }

    private static String about(Act act) {
        return Objects.requireNonNull(act.says().about());
    }

    /** What fell: as declared, and what was confirmed since. */
    public List<String> fallen(List<String> declared) {
        return Stream.concat(declared.stream(), marked(Mark.CONFIRMED).map(Course::about))
                .distinct()
                .toList();
    }

    /** The refs of the things that the fall does not pass through. */
    public List<String> without() {
        return Stream.concat(marked(Mark.CLEARED), marked(Mark.CONTAINED))
                .map(act -> ref(about(act)))
                .sorted()
                .toList();
    }

    private Stream<Act> marked(Mark mark) {
        return marks.values().stream()
                .filter(act -> mark.word().equals(act.says().word()));
    }

    public boolean isOpen() {
        return closed == null;
    }

    /** The ref of what is written as a ref, or as a ref and a state. */
    public static String ref(String fallen) {
        int equals = fallen.indexOf('=');
        return equals < 0 ? fallen : fallen.substring(0, equals);
    }

    /** Whether an act is one that only an open incident takes. */
    public static boolean needsOpen(Kind kind) {
        return kind == Kind.MARKED || kind == Kind.CUT;
    }
}
