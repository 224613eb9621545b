package dev.tierfall.check.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.tierfall.check.Check;
import dev.tierfall.check.CheckAnswer.Finding;
import dev.tierfall.check.CheckFiles;
import dev.tierfall.check.Sighting;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** One check, whose findings come, stay, grow graver, can't be told any more, and go. */
class DifferenceTests {

    private static final Check CHECK = new CheckFiles("", "").current().named("TF-01");
    private static final Map<String, Object> FRESH = Map.of("since", "today");
    private static final int GRAPHS = 3_000;

    private final Difference difference = new Difference("TF-01", "yesterday");

    @Test
    void beginsWhatIsNewAndLeavesWhatStaysAlone() {
        List<Map<String, Object>> open = after(List.of(), seen(List.of(finding("a", "high", "x")), List.of()));

        assertThat(open)
                .singleElement()
                .satisfies(spell -> assertThat(spell)
                        .containsEntry("key", "TF-01 account:a vendor:v")
                        .containsEntry("severity", "high")
                        .containsEntry("since", "today"));
        assertThat(difference.of(seen(List.of(finding("a", "high", "x")), List.of()), open, FRESH))
                .isEmpty();
    }

    @Test
    void endsWhatIsGoneAndNotWhatNobodyCanTell() {
        List<Map<String, Object>> open =
                after(List.of(), seen(List.of(finding("a", "high", "x"), finding("b", "high", "x")), List.of()));

        List<Shift> shifts = difference.of(seen(List.of(), List.of(finding("b", "high", "x"))), open, FRESH);

        assertThat(shifts)
                .extracting(Shift::key, Shift::ends)
                .containsExactlyInAnyOrder(
                        tuple("TF-01 account:a vendor:v", true), tuple("TF-01 account:b vendor:v", false));
        assertThat(shifts.stream()
                        .filter(shift -> !shift.ends())
                        .findFirst()
                        .orElseThrow()
                        .says())
                .containsEntry("vague", true)
                .containsEntry("seen", "yesterday");
    }

    /** As TF-29 does it: without a value there is no vendor to name. */
    @Test
    void endsNothingOfASubjectThatNobodyCanTellOfWhateverVendorItNames() {
        Finding named = finding("a", "high", "x");
        List<Map<String, Object>> open = after(List.of(), seen(List.of(named), List.of()));

        List<Shift> shifts = difference.of(seen(List.of(), List.of(by(null, named))), open, FRESH);

        assertThat(shifts).singleElement().satisfies(shift -> {
            assertThat(shift.key()).isEqualTo("TF-01 account:a vendor:v");
            assertThat(shift.ends() || shift.begins()).isFalse();
            assertThat(shift.says()).containsEntry("vague", true);
        });
    }

    @Test
    void keepsSinceWhereItGrowsGraver() {
        List<Map<String, Object>> open = after(List.of(), seen(List.of(finding("a", "high", "x")), List.of()));

        List<Shift> shifts = new Difference("TF-01", "yesterday")
                .of(seen(List.of(finding("a", "critical", "x")), List.of()), open, Map.of("since", "tomorrow"));

        assertThat(shifts).singleElement().satisfies(shift -> {
            assertThat(shift.ends() && shift.begins()).isTrue();
            assertThat(shift.says()).containsEntry("since", "today").containsEntry("severity", "critical");
        });
    }

    @Test
    void joinsTwoRowsOfOneSubject() {
        Map<String, Object> spell = after(
                        List.of(),
                        seen(List.of(finding("a", "high", "one"), finding("a", "critical", "two")), List.of()))
                .getFirst();

        assertThat(spell).containsEntry("severity", "critical").containsEntry("detail", "one; two");
    }

    /** Whatever was open: afterwards what is found is open as it is found, and besides only what can't be told. */
    @Test
    void comesToWhatIsSeenFromAnywhereAndFromHalfAWay() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        List<Map<String, Object>> open = List.of();
        for (int i = 0; i < GRAPHS; i++) {
            Sighting sighting = drawn(random);
            List<Shift> shifts = difference.of(sighting, open, FRESH);
            // A run that dies has written some of it; the next one finds the rest.
            List<Shift> first = shifts.subList(0, random.nextInt(shifts.size() + 1));
            List<Map<String, Object>> half = applied(open, first);
            List<Map<String, Object>> whole = applied(half, difference.of(sighting, half, FRESH));

            assertThat(whole).as("seed " + seed).isEqualTo(applied(open, shifts));
            var expected = new TreeMap<String, String>();
            open.stream()
                    .filter(spell -> sighting.unknown().stream()
                            .anyMatch(each -> each.subject().equals(spell.get("subject"))))
                    .forEach(spell -> expected.put((String) spell.get("key"), (String) spell.get("severity")));
            sighting.found().forEach(each -> expected.put(Shift.key("TF-01", each), each.severity()));
            var got = new TreeMap<String, String>();
            whole.forEach(spell -> got.put((String) spell.get("key"), (String) spell.get("severity")));
            assertThat(got).as("seed " + seed).isEqualTo(expected);
            open = whole;
        }
    }

    private static Sighting drawn(Random random) {
        var found = new ArrayList<Finding>();
        var unknown = new ArrayList<Finding>();
        for (String subject : List.of("a", "b", "c", "d", "e")) {
            for (String vendor : List.of("", "vendor:v", "vendor:w")) {
                Finding finding = by(
                        vendor.isEmpty() ? null : vendor,
                        finding(subject, random.nextBoolean() ? "high" : "critical", "x" + random.nextInt(2)));
                switch (random.nextInt(6)) {
                    case 0, 1 -> found.add(finding);
                    case 2 -> unknown.add(finding);
                    default -> {}
                }
            }
        }
        return seen(found, unknown);
    }

    private List<Map<String, Object>> after(List<Map<String, Object>> open, Sighting seen) {
        return applied(open, difference.of(seen, open, FRESH));
    }

    /** As the store does it: what ends is gone, what begins is there, and what says something else says it. */
    private static List<Map<String, Object>> applied(List<Map<String, Object>> open, List<Shift> shifts) {
        var spells = new TreeMap<String, Map<String, Object>>();
        open.forEach(spell -> spells.put((String) spell.get("key"), spell));
        for (Shift shift : shifts) {
            Map<String, Object> before = spells.getOrDefault(shift.key(), Map.of());
            if (shift.ends()) {
                spells.remove(shift.key());
            }
            if (!shift.ends() || shift.begins()) {
                var now = new HashMap<>(shift.begins() ? Map.of("key", shift.key()) : before);
                now.putAll(shift.says());
                spells.put(shift.key(), now);
            }
        }
        return List.copyOf(spells.values());
    }

    private static Sighting seen(List<Finding> found, List<Finding> unknown) {
        return new Sighting(CHECK, found, unknown, 7);
    }

    private static Finding by(@Nullable String vendor, Finding finding) {
        return new Finding(finding.subject(), vendor, finding.severity(), finding.detail(), finding.witnesses(), null);
    }

    private static Finding finding(String subject, String severity, String detail) {
        return new Finding("account:" + subject, "vendor:v", severity, detail, List.of("accounts.csv:2"), null);
    }
}
