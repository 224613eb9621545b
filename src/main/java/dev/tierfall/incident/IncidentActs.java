package dev.tierfall.incident;

import dev.tierfall.incident.answer.IncidentAnswer;
import dev.tierfall.incident.answer.Working;
import dev.tierfall.incident.log.Act.Kind;
import dev.tierfall.incident.log.Act.Says;
import dev.tierfall.incident.log.Course;
import dev.tierfall.incident.log.Incident;
import dev.tierfall.incident.log.Mark;
import dev.tierfall.incident.log.Standing;
import dev.tierfall.model.Rejected;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is done about an incident. Each act answers the incident as it then stands. */
@Lazy
@RestController
@RequestMapping("/api/v1/incidents/{id}")
class IncidentActs {

    private final Desk desk;
    private final Working working;
    private final Closings closings;

    IncidentActs(Desk desk, Working working, Closings closings) {
        this.desk = desk;
        this.working = working;
        this.closings = closings;
    }

    record Note(@Nullable String text) {}

    /** @param thing a ref, of what is confirmed also with a state */
    record Marked(
            @Nullable String thing,
            @Nullable String mark,
            @Nullable String why) {}

    /**
     * A cut.
     *
     * @param at by when it is due, or when it was done
     */
    record Cut(
            @Nullable String act,
            @Nullable String standing,
            @Nullable String owner,
            @Nullable String at,
            @Nullable String note) {}

    /**
     * The end of an incident, and its after-action.
     *
     * @param attended refs of the vendors that took part
     * @param reviewed the day on which it was held
     * @param reported the day on which the board was told
     */
    record Closed(
            @Nullable String lessons,
            @Nullable List<String> attended,
            @Nullable String reviewed,
            @Nullable String reported) {}

    record Told(
            @Nullable String party,
            @Nullable String at,
            @Nullable String note) {}

    @PostMapping("/notes")
    IncidentAnswer note(@PathVariable String id, @RequestBody Note said, Principal who) {
        return done(id, Kind.NOTED, who, Says.text(Given.text("the note", said.text())));
    }

    @PostMapping("/marks")
    IncidentAnswer mark(@PathVariable String id, @RequestBody Marked said, Principal who) {
        Mark mark = Given.mark(said.mark());
        String thing = Given.text("the thing", said.thing());
        String about = mark == Mark.CONFIRMED ? thing : Course.ref(thing);
        return done(id, Kind.MARKED, who, Says.about(about, mark.word(), Given.note(said.why())));
    }

    @PostMapping("/cuts")
    IncidentAnswer cut(@PathVariable String id, @RequestBody Cut said, Principal who) {
        Incident incident = desk.find(id);
        String typed = Given.text("the act", said.act());
        Standing standing = Given.standing(said.standing());
        String owner = Given.name("the owner", said.owner());
        @Nullable
        Instant at = standing == Standing.DONE
                ? Objects.requireNonNullElse(Given.past("at", said.at(), desk.now()), desk.now())
                : Given.moment("at", said.at());
        String act = standing == Standing.DROPPED && incident.course().cuts().containsKey(typed)
                ? typed
                : working.act(incident, typed).id();
        Says says = Says.about(act, standing.word(), Given.note(said.note()));
        return done(id, Kind.CUT, who, says.by(owner.isEmpty() ? null : owner, at));
    }

    @PostMapping("/told")
    IncidentAnswer tell(@PathVariable String id, @RequestBody Told said, Principal who) {
        String party = Given.text("the party", said.party());
        IncidentAnswer before = desk.answer(desk.find(id), false);
        List<String> keys = before.tell().stream().map(one -> one.key()).toList();
        if (!keys.contains(party)) {
            throw new Rejected(
                    "nobody is to be told as '%s'".formatted(party), "write one of " + String.join(", ", keys));
        }
        Instant at = Objects.requireNonNullElse(Given.past("at", said.at(), desk.now()), desk.now());
        return done(
                id,
                Kind.TOLD,
                who,
                Says.about(party, null, Given.note(said.note())).by(null, at));
    }

    /**
     * Closes it, or writes the after-action of a closed one anew; what is left out stays as it was. One at a time,
     * since each completes what stands; the log goes first, so that what fails half-way is mended by sending it again.
     */
    @PostMapping("/closing")
    synchronized IncidentAnswer close(@PathVariable String id, @RequestBody Closed said, Principal who) {
        Says after = closings.after(said, desk.find(id).course().closed(), desk.today());
        Incident closed = desk.act(id, Kind.CLOSED, who.getName(), after);
        closings.tellTheMap(closed, after, who.getName());
        return desk.answer(closed, IncidentController.may());
    }

    private IncidentAnswer done(String id, Kind kind, Principal who, Says says) {
        return desk.answer(desk.act(id, kind, who.getName(), says), IncidentController.may());
    }
}
