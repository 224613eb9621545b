package dev.tierfall.trend.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.groups.Tuple.tuple;

import dev.tierfall.store.ImportOrder;
import dev.tierfall.store.Progress;
import dev.tierfall.store.Rows;
import dev.tierfall.store.SharedNeo4j;
import dev.tierfall.store.Store;
import dev.tierfall.store.TestClock;
import dev.tierfall.trend.Beans;
import dev.tierfall.trend.Year;
import dev.tierfall.trend.change.ChangesAnswer.Fact;
import dev.tierfall.trend.change.ChangesAnswer.Field;
import dev.tierfall.trend.change.ChangesAnswer.Line;
import dev.tierfall.trend.change.ChangesAnswer.Said;
import dev.tierfall.trend.change.ChangesController.Asked;
import dev.tierfall.trend.figure.Figure;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What changed in the year of {@link Year}, and what moved its figures. */
class ComparisonsIT {

    private static final Said SAID = new Said("ours", "", "ann", "2026-07-01T08:00:00Z");

    private final TestClock clock = new TestClock(Instant.parse("2026-07-01T08:00:00Z"));
    private final Store store = SharedNeo4j.empty(clock);
    private final ChangesController controller = Beans.on(store, clock).getBean(ChangesController.class);

    private void told(String source, Rows rows) {
        store.imports().run(new ImportOrder(source, "ann", false, rows), Progress.NONE);
    }

    private ChangesAnswer changes(String from, String to, boolean known, Figure... figures) {
        List<String> words = List.of(figures).stream().map(Figure::word).toList();
        return controller.changes(new Asked(words, from, to, known ? "true" : null, null));
    }

    private static List<String> moved(ChangesAnswer answer, Figure figure) {
        Line line = answer.figures().stream()
                .filter(each -> each.figure().equals(figure.word()))
                .findFirst()
                .orElseThrow();
        return line.moved().stream()
                .map(moved -> "%s: %s, alone %s".formatted(moved.change().words(), moved.effect(), moved.alone()))
                .toList();
    }

    private static Said said(String record) {
        return new Said(SAID.source(), record, SAID.who(), SAID.at());
    }

    @Test
    void namesTheOneChangeThatMovedAFigure() {
        told("ours", Year.map());

        ChangesAnswer answer = changes("2026-02-01", "2026-04-01", false);

        assertThat(answer.title())
                .isEqualTo("Between 1 February 2026 and 1 April 2026, one more critical function is within one vendor's"
                        + " reach, because account svc began on 1 March 2026 (accounts.csv:2)");
        assertThat(answer.summary()).isEqualTo("1 fact changed on the map.");
        assertThat(answer.changes().added())
                .containsExactly(new Fact("account:svc", "accounts", null, "2026-03-01", said("accounts.csv:2")));
        assertThat(answer.changes().ended()).isEmpty();
        assertThat(answer.changes().changed()).isEmpty();
        for (Line line : answer.figures()) {
            assertThat(line.overlap().doubleValue()).as(line.figure()).isZero();
            assertThat(line.moved())
                    .hasSize(line.change().doubleValue() == 0 ? 0 : 1)
                    .allSatisfy(moved -> {
                        assertThat(moved.effect()).as(line.figure()).isEqualTo(line.change());
                        assertThat(moved.alone()).as(line.figure()).isEqualTo(line.change());
                    });
        }
        assertThat(moved(answer, Figure.TARGETS_EXPOSED))
                .containsExactly("account svc began on 1 March 2026: 3, alone 3");
        assertThat(moved(answer, Figure.LIKELIHOOD_MEAN))
                .containsExactly("account svc began on 1 March 2026: 0.45125, alone 0.45125");
    }

    /** One way opens and another closes: the figure stands still, and both are told. */
    @Test
    void tellsOfTwoChangesThatUndoEachOther() {
        told("ours", Year.map());

        ChangesAnswer answer = changes("2026-02-01", "2026-06-01", false);

        assertThat(answer.title())
                .isEqualTo("Between 1 February 2026 and 1 June 2026, two more critical things are exposed to a vendor,"
                        + " above all because account svc began on 1 March 2026 (accounts.csv:2)");
        assertThat(moved(answer, Figure.FUNCTIONS_REACHABLE))
                .containsExactly(
                        "account svc began on 1 March 2026: 1, alone 1",
                        "contract k ended on 1 June 2026: -1, alone -1");
        assertThat(moved(answer, Figure.VENDORS_REACHING))
                .containsExactly(
                        "contract k ended on 1 June 2026: -1, alone -2",
                        "account svc began on 1 March 2026: 1, alone 0");
        assertThat(moved(answer, Figure.THINGS))
                .containsExactly(
                        "contract k ended on 1 June 2026: -3, alone -3",
                        "account svc began on 1 March 2026: 1, alone 1");
        assertThat(answer.changes().ended())
                .containsExactly(new Fact("contract:k", "contracts", null, "2026-06-01", said("contracts.csv:2")));
        assertThat(answer.summary())
                .isEqualTo("2 facts changed on the map. Some changes need each other or do the same, so that their"
                        + " effects do not add up.");
    }

    /** A second account opens the ERP as well: with either gone the other still does, so neither does it by itself. */
    @Test
    void saysWhatEffectsDoNotAddUpTo() {
        told("ours", Year.map());
        told(
                "more",
                new Rows()
                        .file(
                                "accounts",
                                "id,holder,status,mfa,privileged_workstation,since",
                                "two,vendor:msp,active,none,false,2026-04-01")
                        .file(
                                "grants",
                                "principal,system,level,just_in_time,allowlist",
                                "account:two,erp,admin,false,false"));

        ChangesAnswer answer = changes("2026-02-01", "2026-05-01", false, Figure.FUNCTIONS_REACHABLE);
        Line line = answer.figures().getFirst();

        assertThat(line.change().longValue()).isEqualTo(1);
        assertThat(moved(answer, Figure.FUNCTIONS_REACHABLE))
                .containsExactly(
                        "account svc began on 1 March 2026: 0, alone 1",
                        "account two began on 1 April 2026: 0, alone 1");
        assertThat(line.overlap().longValue()).isEqualTo(1);
        assertThat(answer.title())
                .isEqualTo("Between 1 February 2026 and 1 May 2026, one more critical function is within one vendor's"
                        + " reach, for which it was enough that account svc began on 1 March 2026 (accounts.csv:2), or"
                        + " that account two began on 1 April 2026 (accounts.csv:2)");
        assertThat(answer.summary())
                .isEqualTo("2 facts changed on the map. Some changes need each other or do the same, so that their"
                        + " effects do not add up.");
    }

    /** The account is closed on the day on which it is let into a second system: no map ever had both. */
    @Test
    void doesNotTellOfWhatNoMapHad() {
        told("ours", Year.map());
        told(
                "more",
                new Rows()
                        .file("systems", "id,name,critical", "crm,CRM,true")
                        .file("accounts", "id,holder,until", "old,vendor:msp,2026-04-01")
                        .file("grants", "principal,system,level,since", "account:old,crm,admin,2026-04-01"));

        ChangesAnswer answer = changes("2026-03-15", "2026-05-01", false, Figure.TARGETS_EXPOSED);

        assertThat(answer.totals().crossed()).isEqualTo(1);
        assertThat(answer.summary())
                .endsWith("Some things ended while what they hang on began;"
                        + " what the two would have done together is not told.");
        assertThat(answer.figures().getFirst().moved()).isEmpty();
    }

    /** Whatever two days are asked of: effects and overlap make up the change of each figure. */
    @Test
    void addsUpWithTheOverlap() {
        told("ours", Year.map());
        for (int from = 1; from < 7; from++) {
            for (int to = from + 1; to <= 7; to++) {
                for (Line line : changes("2026-0%d-01".formatted(from), "2026-0%d-01".formatted(to), false)
                        .figures()) {
                    double told = line.moved().stream()
                            .mapToDouble(moved -> moved.effect().doubleValue())
                            .sum();
                    assertThat(told + line.overlap().doubleValue())
                            .as("%s from month %d to %d", line.figure(), from, to)
                            .isCloseTo(line.change().doubleValue(), within(1e-6));
                }
            }
        }
    }

    @Test
    void saysThatNothingMoved() {
        told("ours", Year.map());

        ChangesAnswer answer = changes("2026-03-01", "2026-05-31", false);

        assertThat(answer.title()).isEqualTo("Between 1 March 2026 and 31 May 2026, no figure moved");
        assertThat(answer.summary()).isEqualTo("Nothing changed on the map.");
        assertThat(answer.snapshot()).isEqualTo(answer.snapshotBefore()).isEqualTo("g1-p1-2026-03-01");
    }

    /** In March we are told of the account, in April of its second factor and of read in place of admin. */
    @Test
    void tellsWhatWasToldInBetweenFieldByField() {
        clock.set(Instant.parse("2026-03-10T09:00:00Z"));
        told("ours", Year.people());
        clock.set(Instant.parse("2026-03-12T09:00:00Z"));
        told("access", access("none", "admin"));
        clock.set(Instant.parse("2026-04-12T09:00:00Z"));
        told("access", access("app", "read"));
        clock.set(Instant.parse("2026-07-01T08:00:00Z"));

        ChangesAnswer march = changes("2026-03-11", "2026-03-31", true);
        assertThat(march.title())
                .isEqualTo("Between 11 March 2026 and 31 March 2026, one more critical function is within one vendor's"
                        + " reach, because account svc was added (accounts.csv:2)");
        assertThat(march.changes().added())
                .extracting(Fact::ref, Fact::to, Fact::because)
                .containsExactly(
                        tuple("account:svc", null, null),
                        tuple("account:svc", "system:erp", null),
                        tuple("system:erp", null, null));

        ChangesAnswer april = changes("2026-04-01", "2026-04-30", true);
        var said = new Said("access", "accounts.csv:2", "ann", "2026-04-12T09:00:00Z");
        assertThat(april.changes().changed())
                .containsExactly(
                        new Field("account:svc", "accounts", null, "mfa", "none", "app", said),
                        new Field(
                                "account:svc",
                                "grants",
                                "system:erp",
                                "level",
                                "admin",
                                "read",
                                new Said("access", "grants.csv:2", "ann", "2026-04-12T09:00:00Z")));
        assertThat(april.title())
                .isEqualTo("Between 1 April 2026 and 30 April 2026, one fewer critical function is within one vendor's"
                        + " reach, because level of account svc to system erp in grants became read (grants.csv:2)");
        assertThat(moved(april, Figure.LIKELIHOOD_MEAN))
                .containsExactly(
                        "mfa of account svc became app: -0.23465, alone -0.293313",
                        "level of account svc to system erp in grants became read: -0.031587, alone -0.09025");
    }

    private static Rows access(String mfa, String level) {
        return new Rows()
                .file("systems", "id,name,critical,pivotable", "erp,ERP,true,false")
                .file(
                        "accounts",
                        "id,holder,status,mfa,privileged_workstation",
                        "svc,vendor:msp,active,%s,false".formatted(mfa))
                .file(
                        "grants",
                        "principal,system,level,just_in_time,allowlist",
                        "account:svc,erp,%s,false,false".formatted(level));
    }
}
