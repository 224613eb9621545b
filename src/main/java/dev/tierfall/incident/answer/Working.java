package dev.tierfall.incident.answer;

import dev.tierfall.blast.Blast;
import dev.tierfall.blast.BlastAnswer.Row;
import dev.tierfall.blast.Blasts;
import dev.tierfall.blast.Supposing;
import dev.tierfall.choke.cut.Containing;
import dev.tierfall.choke.cut.CutsAnswer;
import dev.tierfall.incident.log.Course;
import dev.tierfall.incident.log.Declaration.Frozen;
import dev.tierfall.incident.log.Incident;
import dev.tierfall.incident.tell.LegalClock;
import dev.tierfall.incident.tell.LegalClocks;
import dev.tierfall.recovery.Recoveries;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** Works out what an incident comes to now, on the map that was known when it was declared. */
@Lazy
@Service
public class Working {

    private final Blasts blasts;
    private final Recoveries recoveries;
    private final Containing containing;
    private final Sayings facts;
    private final LegalClocks clocks;
    private final Clock clock;

    Working(
            Blasts blasts,
            Recoveries recoveries,
            Containing containing,
            Sayings facts,
            LegalClocks clocks,
            Clock clock) {
        this.blasts = blasts;
        this.recoveries = recoveries;
        this.containing = containing;
        this.facts = facts;
        this.clocks = clocks;
        this.clock = clock;
    }

    /** All that one walk of an incident is told from. */
    record Ground(
            Incident incident,
            Fall fall,
            Blast first,
            Blast blast,
            Reached reached,
            List<LegalClock> clocks,
            Instant now) {}

    /** The answer. */
    public IncidentAnswer answer(Incident incident, boolean may) {
        Ground ground = ground(incident);
        List<Row> ways = Ways.rows(ground.blast());
        var held = new Held(ground.reached());
        Map<String, List<Sayings.Row>> said =
                facts.of(ground.blast().scene().snapshot(), incident.declared().asOf(), asked(ground, held, ways));
        var told = new Told(ground, held, said);
        return told.answer(
                ways,
                recoveries.of(ground.blast()).functions(),
                Boards.of(ground.blast(), ground.fall(), containing, ground.now()),
                may);
    }

    /** The same as it is kept with the declaration, before any other act. */
    public Frozen frozen(Incident incident, JsonMapper json) {
        Blast blast = new Fall(incident.declared(), incident.course()).first(blasts);
        Digests digests = Digests.of(blast);
        var before = new Frozen(
                blast.scene().snapshot().generation(),
                blast.scene().snapshot().revision(),
                blast.scene().snapshot().policy().version(),
                digests.radius(),
                digests.paths(),
                "");
        var declared = incident.declared().with(before);
        String answer = json.writeValueAsString(answer(new Incident(declared, incident.acts()), false));
        return new Frozen(
                before.generation(), before.snapshot(), before.policy(), before.radius(), before.paths(), answer);
    }

    /** What would keep the fall, as it is marked now, from what is protected. */
    public CutsAnswer cuts(Incident incident) {
        Fall fall = new Fall(incident.declared(), incident.course());
        return Supposing.under(null, () -> containing.cuts(fall.now(blasts).scene(), fall.from()));
    }

    /** An act on the incident's map; throws {@link dev.tierfall.model.Rejected} where it stops nothing there. */
    public Containing.Told act(Incident incident, String typed) {
        return containing.told(
                new Fall(incident.declared(), incident.course()).now(blasts).scene(), typed);
    }

    /** What another course of acts would be asked as; refuses things that are not on the map or can't fall so. */
    public void mustBeAskable(Incident incident, Course course) {
        new Fall(incident.declared(), course).now(blasts);
    }

    private Ground ground(Incident incident) {
        Fall fall = new Fall(incident.declared(), incident.course());
        Blast first = fall.first(blasts);
        Blast blast = fall.unmarked() ? first : fall.now(blasts);
        return new Ground(incident, fall, first, blast, Reached.of(blast), clocks.current(), clock.instant());
    }

    private static Map<String, Collection<String>> asked(Ground ground, Held held, List<Row> ways) {
        return Map.of(
                "logs", Ways.systems(ways),
                "data",
                        held.data().stream()
                                .map(ground.blast().scene().things()::ref)
                                .toList(),
                "accounts", held.refs(held.accounts()),
                "connections", held.refs(held.connections()),
                "vendors", Notices.vendors(ground.reached()),
                "roles", Notices.rolesOf(ground.clocks()));
    }
}
