package dev.tierfall.incident.answer;

import dev.tierfall.blast.Blast;
import dev.tierfall.blast.Digits;
import dev.tierfall.blast.Sentences;
import dev.tierfall.incident.answer.IncidentAnswer.AccountRow;
import dev.tierfall.incident.answer.IncidentAnswer.ConnectionRow;
import dev.tierfall.incident.answer.IncidentAnswer.DataRow;
import dev.tierfall.incident.answer.Sayings.Row;
import dev.tierfall.model.Kind;
import dev.tierfall.model.State;
import dev.tierfall.spread.Things;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The data sets, accounts and connections of a fall, with what the files say of them. */
final class Held {

    /** Rows of each list; whatever is beyond is counted. */
    static final int ROWS_MAX = 200;

    private final Reached reached;
    private final Things things;

    Held(Reached reached) {
        this.reached = reached;
        this.things = reached.blast().scene().things();
    }

    /** Those that can be read first, the most records first. */
    List<Integer> data() {
        return reached.of(Kind.DATASET)
                .sorted(Comparator.comparing((Integer thing) -> !read(thing))
                        .thenComparingLong(thing -> -things.records(thing))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** Those from which an attacker can come to act, likeliest first. */
    List<Integer> accounts() {
        return reached.of(Kind.ACCOUNT, State.CONTROL);
    }

    List<Integer> connections() {
        return reached.connections();
    }

    /** The refs of the first of some things. */
    List<String> refs(List<Integer> places) {
        return places.stream().limit(ROWS_MAX).map(things::ref).toList();
    }

    private boolean read(int thing) {
        return reached.states(thing).contains(State.CONFIDENTIALITY.word());
    }

    List<DataRow> dataRows(List<Row> facts) {
        return dataRows(facts, ROWS_MAX);
    }

    /** All of them: whoever must be told must be, however long the list is. */
    List<DataRow> allDataRows(List<Row> facts) {
        return dataRows(facts, Integer.MAX_VALUE);
    }

    private List<DataRow> dataRows(List<Row> facts, int most) {
        Map<String, Row> said = byRef(facts);
        return first(data(), most, thing -> {
            Row row = said.getOrDefault(things.ref(thing), new Row(Map.of()));
            Blast blast = reached.blast();
            int likeliest = reached.likeliest(thing);
            return new DataRow(
                    things.ref(thing),
                    things.name(thing),
                    reached.states(thing),
                    read(thing),
                    row.number("records"),
                    row.maybe("classification"),
                    row.maybe("controller"),
                    row.maybe("controllerName"),
                    blast.hops(likeliest),
                    Digits.shown(blast.likelihood(likeliest)));
        });
    }

    List<AccountRow> accountRows(List<Row> facts) {
        Map<String, Row> said = byRef(facts);
        return first(accounts(), ROWS_MAX, thing -> {
            Row row = said.getOrDefault(things.ref(thing), new Row(Map.of()));
            int number = reached.row(thing, State.CONTROL);
            return new AccountRow(
                    things.ref(thing),
                    things.name(thing),
                    row.maybe("holder"),
                    row.maybe("holderName"),
                    row.maybe("kind"),
                    row.maybe("mfa"),
                    reached.blast().hops(number),
                    Digits.shown(reached.blast().likelihood(number)),
                    "disable-account " + things.ref(thing));
        });
    }

    List<ConnectionRow> connectionRows(List<Row> facts) {
        Map<String, Row> said = byRef(facts);
        return first(connections(), ROWS_MAX, thing -> {
            Row row = said.getOrDefault(things.ref(thing), new Row(Map.of()));
            return new ConnectionRow(
                    things.ref(thing),
                    things.name(thing),
                    ref(things.start(thing)),
                    called(things.start(thing)),
                    ref(things.end(thing)),
                    called(things.end(thing)),
                    row.maybe("type"),
                    row.flag("monitored"),
                    "close-connection " + things.ref(thing));
        });
    }

    private String ref(int place) {
        return place < 0 ? "" : things.ref(place);
    }

    private String called(int place) {
        return place < 0 ? "" : Sentences.called(things, place);
    }

    private static <T> List<T> first(Collection<Integer> places, int most, Function<Integer, T> row) {
        return places.stream().limit(most).map(row).toList();
    }

    private static Map<String, Row> byRef(List<Row> facts) {
        return facts.stream().collect(Collectors.toMap(row -> row.text("ref"), Function.identity()));
    }

    static int beyond(List<?> all) {
        return Math.max(0, all.size() - ROWS_MAX);
    }
}
