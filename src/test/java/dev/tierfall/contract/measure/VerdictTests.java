package dev.tierfall.contract.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Every verdict, from a clause or none and from what the checks saw. */
class VerdictTests {

    private static final Looked FAILS = looked("provider", 3, 1, 0);
    private static final Looked FAILS_BY_US = looked("customer", 3, 1, 0);
    private static final Looked OPEN = looked("provider", 3, 0, 1);
    private static final Looked CLEAR = looked("provider", 3, 0, 0);
    private static final Looked NOTHING = looked("provider", 0, 0, 0);

    @Test
    void callsAPromiseBrokenWhereTheProviderFallsShort() {
        assertThat(Verdict.of(true, true, List.of(CLEAR, FAILS))).isEqualTo(Verdict.BREACH);
        assertThat(Verdict.of(true, true, List.of(FAILS_BY_US, FAILS))).isEqualTo(Verdict.BREACH);
        assertThat(Verdict.of(true, true, List.of(FAILS, OPEN))).isEqualTo(Verdict.BREACH);
    }

    @Test
    void callsItAGapWhereNobodyPromisedItOrNobodyHasSigned() {
        assertThat(Verdict.of(false, true, List.of(FAILS))).isEqualTo(Verdict.GAP);
        assertThat(Verdict.of(true, false, List.of(FAILS))).isEqualTo(Verdict.GAP);
    }

    @Test
    void blamesNoProviderForWhatIsOurs() {
        assertThat(Verdict.of(true, true, List.of(FAILS_BY_US, CLEAR))).isEqualTo(Verdict.OURS);
        assertThat(Verdict.of(false, true, List.of(FAILS_BY_US))).isEqualTo(Verdict.OURS);
    }

    @Test
    void takesNothingForKeptThatNobodyCanTell() {
        assertThat(Verdict.of(true, true, List.of(CLEAR, OPEN))).isEqualTo(Verdict.UNPROVEN);
        assertThat(Verdict.of(true, true, List.of(NOTHING))).isEqualTo(Verdict.UNPROVEN);
        assertThat(Verdict.of(true, true, List.of())).isEqualTo(Verdict.UNPROVEN);
        assertThat(Verdict.of(false, true, List.of(OPEN))).isEqualTo(Verdict.UNKNOWN);
        assertThat(Verdict.of(true, false, List.of(NOTHING))).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void callsKeptWhatIsBoundAndDone() {
        assertThat(Verdict.of(true, true, List.of(CLEAR, NOTHING))).isEqualTo(Verdict.KEPT);
        assertThat(Verdict.of(false, true, List.of(CLEAR))).isEqualTo(Verdict.UNBOUND);
        assertThat(Verdict.of(true, false, List.of(CLEAR))).isEqualTo(Verdict.UNBOUND);
    }

    @Test
    void saysWhatTheMapShows() {
        assertThat(Verdict.state(List.of(OPEN, FAILS_BY_US))).isEqualTo("not met");
        assertThat(Verdict.state(List.of(OPEN, CLEAR))).isEqualTo("unknown");
        assertThat(Verdict.state(List.of(NOTHING))).isEqualTo("unknown");
        assertThat(Verdict.state(List.of(NOTHING, CLEAR))).isEqualTo("met");
    }

    private static Looked looked(String whose, int counted, int found, int unknown) {
        return new Looked("TF-01", "", whose, "", "", counted, found, unknown, "", "", List.of(), List.of());
    }
}
