package dev.tierfall.check.finding;

import dev.tierfall.access.Seat;
import dev.tierfall.check.CheckFiles;
import dev.tierfall.check.finding.Act.Kind;
import dev.tierfall.check.finding.Act.Says;
import dev.tierfall.check.finding.Findings.One;
import dev.tierfall.web.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/**
 * Does something about a finding, or says why not. Each seat is another person: nobody approves twice, whatever seats
 * they hold, so whoever proposes may approve for one seat of theirs and never alone for two.
 */
@Lazy
@Service
class Deciding {

    /**
     * Somebody who decides from a seat.
     *
     * @param seen the number of the last act that they have seen
     */
    record Voice(String who, Seat seat, long seen) {}

    private final Findings findings;
    private final Acts acts;
    private final CheckFiles files;
    private final Clock clock;

    Deciding(Findings findings, Acts acts, CheckFiles files, Clock clock) {
        this.findings = findings;
        this.acts = acts;
        this.files = files;
        this.clock = clock;
    }

    /** Whose it is and by when; null for nobody and no day. */
    void assign(String id, String who, @Nullable String owner, @Nullable LocalDate due) {
        append(standing(id), Kind.ASSIGNED, who, null, Says.whose(owner, due));
    }

    /** Proposes to leave it as it is. */
    void propose(String id, String who, Waiver.Kind kind, String reason, LocalDate until) {
        One one = standing(id);
        Waiver before = one.handled().waiver();
        if (before != null && (before.holds() || before.status() == Waiver.Status.PROPOSED)) {
            throw conflict(
                    before.holds()
                            ? "it is %s already".formatted(before.kind().standing())
                            : "something is proposed already",
                    "take that back first");
        }
        var approvals = files.current().approvals();
        List<Seat> needs = kind == Waiver.Kind.WAIVER ? approvals.waiver() : approvals.acceptance();
        append(
                one,
                Kind.PROPOSED,
                who,
                null,
                new Says(null, null, kind, reason, until, one.last().severity(), needs));
    }

    /** The last day that a waiver may be for. */
    LocalDate latest() {
        return findings.today().plusDays(files.current().approvals().longestDays());
    }

    /**
     * Lets it be open again, or drops what is proposed.
     *
     * @param seen the number of the last act that they have seen; null where they don't say
     */
    void withdraw(String id, String who, String reason, @Nullable Long seen) {
        One one = seen == null ? standing(id) : asSeen(id, seen);
        if (!May.canWithdraw(one.handled().waiver())) {
            throw conflict("nothing is waived, accepted or proposed", "there is nothing to take back");
        }
        append(one, Kind.WITHDRAWN, who, null, Says.nothing(reason));
    }

    /** Approves from a seat. */
    void approve(String id, Voice voice, String note) {
        One one = asSeen(id, voice.seen());
        Seat seat = voice.seat();
        Waiver waiver = proposed(one);
        if (!waiver.missing().contains(seat)) {
            boolean asked = waiver.proposed().says().needs().contains(seat);
            throw conflict(
                    asked ? "%s has approved already".formatted(seat.word()) : "%s is not asked".formatted(seat.word()),
                    "%s still to approve".formatted(FindingSentences.seats(waiver.missing())));
        }
        if (May.approved(waiver, voice.who())) {
            throw new Refused(
                    HttpStatus.FORBIDDEN,
                    "%s has approved from another seat".formatted(voice.who()),
                    "each seat is another person: ask somebody else who holds the seat " + seat.word());
        }
        append(one, Kind.APPROVED, voice.who(), seat, Says.nothing(note));
    }

    /** Refuses from a seat that is asked; the council's chair also ends what holds. */
    void refuse(String id, Voice voice, String reason) {
        One one = asSeen(id, voice.seen());
        Seat seat = voice.seat();
        if (!May.refusable(one.handled().waiver()).contains(seat)) {
            proposed(one);
            throw conflict("%s is not asked".formatted(seat.word()), "let one refuse who is");
        }
        append(one, Kind.REFUSED, voice.who(), seat, Says.nothing(reason));
    }

    /** What whoever asks may do now, where their role lets them propose at all. */
    FindingAnswer.May may(String id, String who, boolean proposes, Set<Seat> seats) {
        return May.of(findings.one(id), who, proposes, seats);
    }

    private static Waiver proposed(One one) {
        Waiver waiver = one.handled().waiver();
        if (waiver == null || waiver.status() != Waiver.Status.PROPOSED) {
            throw conflict("nothing is proposed for it", "propose a waiver first, or that the risk is accepted");
        }
        return waiver;
    }

    /** Refuses one that is not found any more. */
    private One standing(String id) {
        One one = findings.one(id);
        if (!one.last().stands()) {
            throw conflict("the finding is closed since %s".formatted(one.last().until()), "there is nothing to do");
        }
        return one;
    }

    /** Refuses to decide on what is no longer so. */
    private One asSeen(String id, long seen) {
        One one = standing(id);
        if (one.lastAct() != seen) {
            throw moved();
        }
        return one;
    }

    private void append(One one, Kind kind, String who, @Nullable Seat seat, Says says) {
        var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var act = new Act(0, one.last().id(), kind, who, at, one.last().since(), seat, says);
        if (!acts.append(act, one.lastAct())) {
            throw moved();
        }
    }

    private static Refused moved() {
        return conflict("somebody did something about it meanwhile", "look again, and decide on what is there now");
    }

    private static Refused conflict(String message, String mend) {
        return new Refused(HttpStatus.CONFLICT, message, mend);
    }
}
