package dev.tierfall.check.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierfall.access.Seat;
import dev.tierfall.check.finding.Act.Kind;
import dev.tierfall.check.finding.Act.Says;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A risk proposed on the first of March until the end of May, and what becomes of it day by day. */
class HandledTests {

    private static final Instant SINCE = Instant.parse("2026-02-10T08:00:00Z");
    private static final LocalDate END = LocalDate.of(2026, 5, 31);

    private final List<Act> acts = new ArrayList<>();

    @Test
    void isOpenUntilTheLastSeatApprovesAndAgainOnTheDayAfterTheLast() {
        propose("2026-03-01");
        add("2026-03-02", Kind.APPROVED, Seat.SECURITY, Says.nothing(""));
        add("2026-03-09", Kind.APPROVED, Seat.LEGAL, Says.nothing(""));

        assertThat(standing("2026-02-28")).isEqualTo("open");
        assertThat(status("2026-03-02")).isEqualTo(Waiver.Status.PROPOSED);
        assertThat(waiver(on("2026-03-02")).missing()).containsExactly(Seat.LEGAL);
        assertThat(standing("2026-03-08")).isEqualTo("open");
        assertThat(standing("2026-03-09")).isEqualTo("accepted");
        assertThat(standing("2026-05-31")).isEqualTo("accepted");
        assertThat(standing("2026-06-01")).isEqualTo("open");
        assertThat(status("2026-06-01")).isEqualTo(Waiver.Status.EXPIRED);
    }

    @Test
    void isOpenWhereItIsGraverThanWhatWasAgreedTo() {
        approved();

        assertThat(Handled.of(acts, SINCE, "medium", END).standing()).isEqualTo("accepted");
        assertThat(Handled.of(acts, SINCE, "critical", END).standing()).isEqualTo("open");
        assertThat(waiver(Handled.of(acts, SINCE, "critical", END)).status()).isEqualTo(Waiver.Status.OUTGROWN);
    }

    @Test
    void isOpenWhereItWentAndCameBack() {
        approved();

        Handled back = Handled.of(acts, SINCE.plusSeconds(86_400), "high", END);
        assertThat(back.standing()).isEqualTo("open");
        assertThat(back.waiver()).isNull();
    }

    @Test
    void endsWithARefusalAndBeginsAnewWithAProposal() {
        approved();
        add("2026-04-01", Kind.REFUSED, Seat.COUNCIL, Says.nothing("no longer"));

        assertThat(standing("2026-03-31")).isEqualTo("accepted");
        assertThat(standing("2026-04-01")).isEqualTo("open");
        propose("2026-04-02");
        assertThat(status("2026-04-02")).isEqualTo(Waiver.Status.PROPOSED);
        assertThat(waiver(on("2026-04-02")).approvals()).isEmpty();
    }

    @Test
    void keepsTheLastOwnerWhateverIsWaived() {
        add("2026-03-01", Kind.ASSIGNED, null, Says.whose("Jo", LocalDate.of(2026, 4, 1)));
        propose("2026-03-02");
        add("2026-03-05", Kind.ASSIGNED, null, Says.whose("Kim", null));

        assertThat(on("2026-03-04").owner()).isEqualTo("Jo");
        assertThat(on("2026-03-05").owner()).isEqualTo("Kim");
        assertThat(on("2026-03-05").due()).isNull();
    }

    private void approved() {
        propose("2026-03-01");
        add("2026-03-01", Kind.APPROVED, Seat.SECURITY, Says.nothing(""));
        add("2026-03-01", Kind.APPROVED, Seat.LEGAL, Says.nothing(""));
    }

    private void propose(String day) {
        List<Seat> needs = List.of(Seat.SECURITY, Seat.LEGAL);
        add(day, Kind.PROPOSED, null, new Says(null, null, Waiver.Kind.ACCEPTANCE, "why", END, "high", needs));
    }

    private void add(String day, Kind kind, @Nullable Seat seat, Says says) {
        Instant at = Instant.parse(day + "T09:00:00Z").plusSeconds(acts.size());
        acts.add(new Act(acts.size() + 1L, "x", kind, "who " + acts.size(), at, SINCE, seat, says));
    }

    private Handled on(String day) {
        return Handled.of(acts, SINCE, "high", LocalDate.parse(day));
    }

    private String standing(String day) {
        return on(day).standing();
    }

    private Waiver.Status status(String day) {
        return waiver(on(day)).status();
    }

    private static Waiver waiver(Handled handled) {
        return Objects.requireNonNull(handled.waiver());
    }
}
