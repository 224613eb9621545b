package dev.tierfall.brief.decision;

import dev.tierfall.access.Seat;
import dev.tierfall.blast.Scene;
import dev.tierfall.brief.decision.Promise.Done;
import dev.tierfall.brief.decision.Promise.Vote;
import dev.tierfall.brief.decision.Step.Kind;
import dev.tierfall.brief.decision.Step.Offer;
import dev.tierfall.choke.act.ActCosts;
import dev.tierfall.choke.remedy.Remedies;
import dev.tierfall.choke.remedy.Toll;
import dev.tierfall.web.Refused;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/** The decisions that are kept, each read off what was done about it and held against the map that is asked. */
@Lazy
@Service
public class Kept {

    private final Steps steps;
    private final ActCosts costs;

    Kept(Steps steps, ActCosts costs) {
        this.steps = steps;
        this.costs = costs;
    }

    /**
     * All that there were on the scene's day, the last proposed first.
     *
     * @param now the toll of the scene
     */
    public List<Promise> all(Scene scene, Toll now) {
        return steps.all().values().stream()
                .map(done -> done.stream()
                        .filter(step ->
                                !LocalDate.ofInstant(step.at(), ZoneOffset.UTC).isAfter(scene.asOf()))
                        .toList())
                .filter(done -> !done.isEmpty())
                .map(done -> promise(scene, now, done))
                .toList()
                .reversed();
    }

    /** One of them; refuses an id that none has. */
    Promise one(Scene scene, Toll now, String id) {
        return promise(scene, now, there(id));
    }

    /** All that was done about one; refuses an id that none has. */
    List<Step> there(String id) {
        List<Step> done = steps.all().get(id);
        if (done == null) {
            throw new Refused(
                    HttpStatus.NOT_FOUND,
                    "there is no decision '%s'".formatted(id),
                    "GET /api/v1/decisions lists them");
        }
        return done;
    }

    static Map<Seat, Step> votes(List<Step> done) {
        var votes = new EnumMap<Seat, Step>(Seat.class);
        done.stream()
                .filter(step -> step.seat() != null)
                .forEach(step -> votes.put(Objects.requireNonNull(step.seat()), step));
        return votes;
    }

    /** {@code waiting}, or what the council's own seat said. */
    static String status(List<Step> done) {
        Step council = votes(done).get(Seat.COUNCIL);
        return council == null ? "waiting" : council.kind() == Kind.YES ? "decided" : "refused";
    }

    private Promise promise(Scene scene, Toll now, List<Step> done) {
        Step proposed = done.getFirst();
        Offer offer = Objects.requireNonNull(proposed.offer());
        Step whose = done.stream()
                .filter(step -> step.kind() == Kind.PROPOSED || step.kind() == Kind.ASSIGNED)
                .reduce((before, after) -> after)
                .orElse(proposed);
        List<String> open = Remedies.open(scene, costs, offer.acts());
        String status = status(done);
        boolean late = whose.due() != null && whose.due().isBefore(scene.asOf());
        return new Promise(
                proposed.decision(),
                offer.title(),
                status,
                proposed.who(),
                proposed.at().toString(),
                proposed.reason(),
                whose.owner(),
                whose.due() == null ? null : whose.due().toString(),
                status.equals("decided") && late && !open.isEmpty(),
                votes(done).values().stream().map(Kept::vote).toList(),
                offer.acts().stream()
                        .map(act -> new Done(act, !open.contains(act)))
                        .toList(),
                offer.before(),
                offer.promised(),
                now,
                offer.takesDown(),
                open.size(),
                PromiseSentences.of(offer, now, open.size()),
                done.getLast().number());
    }

    private static Vote vote(Step step) {
        return new Vote(
                Objects.requireNonNull(step.seat()).word(),
                step.who(),
                step.kind().word(),
                step.reason(),
                step.at().toString());
    }

    /** Of all of them, how far they have come. */
    public static String title(List<Promise> all) {
        return PromiseSentences.title(all);
    }
}
