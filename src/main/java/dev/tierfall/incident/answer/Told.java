package dev.tierfall.incident.answer;

import dev.tierfall.blast.Blast;
import dev.tierfall.blast.BlastAnswer.Row;
import dev.tierfall.blast.Blasts;
import dev.tierfall.blast.Scene;
import dev.tierfall.blast.Sentences;
import dev.tierfall.incident.answer.Boards.Chosen;
import dev.tierfall.incident.answer.IncidentAnswer.Closing;
import dev.tierfall.incident.answer.IncidentAnswer.DataRow;
import dev.tierfall.incident.answer.IncidentAnswer.Kept;
import dev.tierfall.incident.answer.IncidentAnswer.MarkRow;
import dev.tierfall.incident.answer.IncidentAnswer.More;
import dev.tierfall.incident.answer.Working.Ground;
import dev.tierfall.incident.log.Act;
import dev.tierfall.incident.log.Course;
import dev.tierfall.incident.log.Declaration;
import dev.tierfall.incident.tell.Party;
import dev.tierfall.incident.tell.Telling;
import dev.tierfall.model.Kind;
import dev.tierfall.recovery.Recovery.FunctionRow;
import dev.tierfall.spread.Things;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes an incident's answer out. */
final class Told {

    private final Ground ground;
    private final Held held;
    private final Map<String, List<Sayings.Row>> said;
    private final Blast blast;
    private final Scene scene;
    private final Things things;
    private final Course course;

    /** @param said what the files say, by question */
    Told(Ground ground, Held held, Map<String, List<Sayings.Row>> said) {
        this.ground = ground;
        this.held = held;
        this.said = said;
        this.blast = ground.blast();
        this.scene = blast.scene();
        this.things = scene.things();
        this.course = ground.fall().course();
    }

    IncidentAnswer answer(List<Row> ways, List<FunctionRow> functions, Chosen chosen, boolean may) {
        Declaration declared = ground.incident().declared();
        Radius radius = Radius.of(blast);
        Radius then = Radius.of(ground.first());
        List<DataRow> data = held.dataRows(said("data"));
        return new IncidentAnswer(
                scene.asOf().toString(),
                scene.snapshot().policy().version(),
                scene.snapshot().revision(),
                scene.left(),
                (course.isOpen() ? "" : "Closed: ") + Words.title(blast, radius),
                Words.summary(radius, then, chosen.contained()),
                declared.id(),
                declared.name(),
                course.isOpen() ? "open" : "closed",
                declared.since().toString(),
                declared.at().toString(),
                declared.who(),
                record(declared),
                Blasts.origins(scene, blast.origins()),
                radius,
                then,
                chosen.contained(),
                functions,
                data,
                held.accountRows(said("accounts")),
                held.connectionRows(said("connections")),
                new Ways(scene.snapshot(), new Logs(said("logs"))).of(ways),
                more(ways),
                course.marks().values().stream().map(this::mark).toList(),
                chosen.board(),
                parties(),
                new ActWords(things).log(ground.incident().acts()),
                closing(),
                may);
    }

    private Kept record(Declaration declared) {
        Digests digests = Digests.of(ground.first());
        String policy = scene.snapshot().policy().version();
        boolean holds = digests.equal(declared.frozen());
        return new Kept(
                declared.at().toString(),
                scene.snapshot().generation(),
                declared.frozen().policy(),
                declared.frozen().radius(),
                declared.frozen().paths(),
                holds,
                Words.record(declared, holds, policy));
    }

    private More more(List<Row> ways) {
        return new More(
                Held.beyond(held.data()),
                Held.beyond(held.accounts()),
                Held.beyond(held.connections()),
                Math.max(0, ways.size() - Ways.LISTED));
    }

    private MarkRow mark(Act act) {
        String ref = Course.ref(Objects.requireNonNull(act.says().about()));
        int place = things.place(ref);
        return new MarkRow(
                ref,
                ref.substring(0, ref.indexOf(':')),
                place < 0 ? null : things.name(place),
                Objects.requireNonNull(act.says().word()),
                act.who(),
                act.at().toString(),
                act.says().text());
    }

    private List<Party> parties() {
        var telling = new Telling(course, ground.incident().declared().at(), ground.now());
        return new Notices(telling, ground.clocks(), said("roles"))
                .parties(held.allDataRows(said("data")), said("data"), said("vendors"), fallenVendors());
    }

    private List<String> fallenVendors() {
        return blast.origins().stream()
                .map(origin -> origin.thing())
                .filter(thing -> things.kind(thing) == Kind.VENDOR)
                .map(things::ref)
                .distinct()
                .toList();
    }

    private @Nullable Closing closing() {
        Act act = course.closed();
        if (act == null) {
            return null;
        }
        List<String> absent = fallenVendors().stream()
                .filter(ref -> !act.says().refs().contains(ref))
                .toList();
        boolean whole = absent.isEmpty() && act.says().reported() != null;
        return new Closing(
                act.at().toString(),
                act.who(),
                act.says().text(),
                act.says().refs(),
                absent,
                act.says().reviewed() == null ? null : act.says().reviewed().toString(),
                act.says().reported() == null ? null : act.says().reported().toString(),
                whole ? "Nothing is left to do." : left(absent, act.says().reported() == null));
    }

    private String left(List<String> absent, boolean unreported) {
        String who = absent.isEmpty()
                ? ""
                : "%s took no part in the after-action."
                        .formatted(Words.list(absent.stream()
                                .map(ref -> Sentences.called(things, things.place(ref)))
                                .toList()));
        String board = unreported ? "The board was not told." : "";
        return (who + " " + board).strip() + " The check TF-25 finds that until it is done.";
    }

    private List<Sayings.Row> said(String question) {
        return said.getOrDefault(question, List.of());
    }
}
