package dev.tierfall.incident.answer;

import dev.tierfall.blast.Sentences;
import dev.tierfall.incident.answer.IncidentAnswer.Line;
import dev.tierfall.incident.log.Act;
import dev.tierfall.incident.log.Act.Says;
import dev.tierfall.incident.log.Course;
import dev.tierfall.incident.log.Mark;
import dev.tierfall.incident.log.Standing;
import dev.tierfall.spread.Things;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** What somebody did, as the end of a sentence that begins with their name. */
final class ActWords {

    private final Things things;

    ActWords(Things things) {
        this.things = things;
    }

    /** The log, the last act first. */
    List<Line> log(List<Act> acts) {
        return acts.reversed().stream()
                .map(act -> new Line(act.at().toString(), act.who(), act.kind().word(), sentence(act)))
                .toList();
    }

    private String sentence(Act act) {
        Says says = act.says();
        return switch (act.kind()) {
            case DECLARED -> "declared it: " + says.text();
            case NOTED -> "noted: " + says.text();
            case MARKED -> marked(says);
            case CUT -> cut(says);
            case TOLD ->
                "told %s%s%s"
                        .formatted(
                                called(Objects.requireNonNull(says.about())),
                                says.moment() == null ? "" : " at " + Words.at(says.moment()),
                                noted(says.text()));
            case CLOSED -> closed(says);
        };
    }

    private String marked(Says says) {
        String about = Objects.requireNonNull(says.about());
        String named = called(Course.ref(about));
        String state = about.contains("=") ? " in " + about.substring(about.indexOf('=') + 1) : "";
        return Mark.OPEN.word().equals(says.word())
                ? "took the mark off %s%s".formatted(named, noted(says.text()))
                : "marked %s as %s%s%s".formatted(named, says.word(), state, noted(says.text()));
    }

    private String cut(Says says) {
        String named = act(Objects.requireNonNull(says.about()));
        if (Standing.DROPPED.word().equals(says.word())) {
            return "took '%s' off the board%s".formatted(named, noted(says.text()));
        }
        boolean done = Standing.DONE.word().equals(says.word());
        String when = says.moment() == null ? "" : (done ? " at " : ", due ") + Words.at(says.moment());
        String whom = says.person() == null ? "" : (done ? ", by " : " for ") + says.person();
        return done
                ? "has it that '%s' is done%s%s%s".formatted(named, when, whom, noted(says.text()))
                : "put '%s' on the board%s%s%s".formatted(named, whom, when, noted(says.text()));
    }

    private String closed(Says says) {
        String review = says.reviewed() == null
                ? ", no after-action was held yet"
                : ", after-action on %s with %s"
                        .formatted(
                                says.reviewed(),
                                says.refs().isEmpty()
                                        ? "no vendor"
                                        : Words.list(says.refs().stream()
                                                .map(this::called)
                                                .toList()));
        String board = says.reported() == null ? "" : ", reported to the board on " + says.reported();
        return "closed it%s%s%s".formatted(review, board, noted(says.text()));
    }

    /** {@code disable-account Service account}: the act, with names for refs. */
    String act(String typed) {
        return List.of(typed.split(" ")).stream()
                .map(word -> word.contains(":") ? called(word) : word.replace('-', ' '))
                .collect(Collectors.joining(" "));
    }

    /** The name of a thing, or of an authority. */
    private String called(String ref) {
        if (ref.startsWith("clock:")) {
            return ref.substring("clock:".length()).replace('-', ' ');
        }
        int place = things.place(ref);
        return place < 0 ? ref : Sentences.called(things, place);
    }

    private static String noted(String text) {
        return text.isEmpty() ? "" : ": " + text;
    }
}
