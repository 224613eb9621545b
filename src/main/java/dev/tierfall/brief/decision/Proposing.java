package dev.tierfall.brief.decision;

import dev.tierfall.access.Seat;
import dev.tierfall.blast.Scene;
import dev.tierfall.brief.decision.Step.Kind;
import dev.tierfall.brief.decision.Step.Offer;
import dev.tierfall.choke.act.ActCosts;
import dev.tierfall.choke.remedy.Remedies;
import dev.tierfall.choke.remedy.Remedy;
import dev.tierfall.choke.remedy.Remedy.Chosen;
import dev.tierfall.model.Rejected;
import dev.tierfall.web.Refused;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/**
 * Does something about a decision, or says why not. Each seat is another person: nobody votes from two, and the
 * council's own seat decides, after which no vote is taken.
 */
@Lazy
@Service
class Proposing {

    private static final int ACTS = 20;
    private static final int TITLE = 200;

    private final Kept kept;
    private final Steps steps;
    private final ActCosts costs;
    private final Clock clock;

    Proposing(Kept kept, Steps steps, ActCosts costs, Clock clock) {
        this.kept = kept;
        this.steps = steps;
        this.costs = costs;
        this.clock = clock;
    }

    /** Whose it is and by when; null for nobody and no day. */
    record Whose(@Nullable String owner, @Nullable LocalDate due) {}

    /** A vote from a seat, and the number of the last step that whoever votes has seen. */
    record Ballot(Seat seat, boolean yes, String reason, long seen) {}

    /** Works out what the acts promise on a scene, and keeps that; says under which id. */
    String propose(Scene scene, String who, List<String> acts, String title, String reason, Whose whose) {
        List<String> typed = acts.stream()
                .map(act -> act.strip().replaceAll("\\s+", " "))
                .filter(act -> !act.isEmpty())
                .distinct()
                .toList();
        if (typed.isEmpty() || typed.size() > ACTS) {
            throw new Rejected(
                    typed.isEmpty() ? "no act is proposed" : "%d acts are proposed".formatted(typed.size()),
                    "name 1 to %d acts, as disable-account account:svc-rmm".formatted(ACTS));
        }
        List<String> open = Remedies.open(scene, costs, typed);
        typed.stream().filter(act -> !open.contains(act)).findFirst().ifPresent(act -> {
            throw new Rejected(
                    "'%s' would stop nothing on the map".formatted(act), "name acts as cuts and brief show them");
        });
        Chosen chosen = Remedies.of(scene, costs, typed);
        Remedy remedy = chosen.remedies().getFirst();
        if (title.length() > TITLE) {
            throw new Rejected("the title is %d characters long".formatted(title.length()), "write 200 at most");
        }
        var offer = new Offer(
                title.isEmpty() ? remedy.title() : title,
                typed,
                chosen.before(),
                remedy.alone(),
                remedy.takesDown().summary());
        return steps.begin(new Step(0, "", Kind.PROPOSED, who, now(), null, reason, whose.owner(), whose.due(), offer));
    }

    void assign(String id, String who, Whose whose) {
        append(new Step(0, id, Kind.ASSIGNED, who, now(), null, "", whose.owner(), whose.due(), null), kept.there(id));
    }

    void vote(String id, String who, Ballot ballot) {
        List<Step> done = kept.there(id);
        if (done.getLast().number() != ballot.seen()) {
            throw changed();
        }
        if (!Kept.status(done).equals("waiting")) {
            throw new Refused(
                    HttpStatus.CONFLICT,
                    "the council has %s it already".formatted(Kept.status(done)),
                    "propose it anew where it should be decided otherwise");
        }
        Kept.votes(done).forEach((seat, vote) -> {
            if (seat != ballot.seat() && vote.who().equals(who)) {
                throw new Refused(
                        HttpStatus.FORBIDDEN,
                        "%s has voted from the seat %s".formatted(who, seat.word()),
                        "each seat is another person: ask somebody else who holds the seat "
                                + ballot.seat().word());
            }
        });
        Kind kind = ballot.yes() ? Kind.YES : Kind.NO;
        append(new Step(0, id, kind, who, now(), ballot.seat(), ballot.reason(), null, null, null), done);
    }

    private void append(Step step, List<Step> seen) {
        if (!steps.append(step, seen.getLast().number())) {
            throw changed();
        }
    }

    private static Refused changed() {
        return new Refused(
                HttpStatus.CONFLICT,
                "somebody did something about it meanwhile",
                "look again, and vote on what is there now");
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
