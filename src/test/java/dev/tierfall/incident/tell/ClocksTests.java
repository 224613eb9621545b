package dev.tierfall.incident.tell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tierfall.incident.log.Act;
import dev.tierfall.incident.log.Act.Kind;
import dev.tierfall.incident.log.Act.Says;
import dev.tierfall.incident.log.Declaration;
import dev.tierfall.incident.log.Incident;
import dev.tierfall.incident.tell.LegalClock.When;
import dev.tierfall.incident.tell.Telling.Who;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The clocks that the law sets: the file that ships, a file of the user's own, and how each runs. */
class ClocksTests {

    private static final Instant DECLARED = Instant.parse("2026-11-25T09:00:00Z");
    private static final Declaration INCIDENT = new Declaration(
            "i",
            "I",
            List.of("vendor:a"),
            DECLARED,
            LocalDate.parse("2026-11-25"),
            DECLARED,
            "Ada",
            Declaration.Frozen.NOTHING);

    @Test
    void shipsThoseOfTheAuthorityTheRegulatorAndThePeople() {
        List<LegalClock> clocks = new LegalClocks("").current();

        assertThat(clocks).extracting(LegalClock::id).contains("national-authority", "regulator", "data-subjects");
        assertThat(clocks).filteredOn(clock -> clock.id().equals("regulator")).allSatisfy(clock -> {
            assertThat(clock.hours()).isEqualTo(72);
            assertThat(clock.when()).isEqualTo(When.PERSONAL);
        });
    }

    @Test
    void takesTheFileOfTheDataDirectory(@TempDir Path data) throws IOException {
        Path own = Files.createDirectories(data.resolve("cypher/incidents")).resolve("clocks.yaml");
        Files.writeString(own, "clocks: [{id: a, title: A, hours: 6, when: always, because: B}]");

        assertThat(new LegalClocks(data.toString()).current())
                .containsExactly(new LegalClock("a", "A", 6L, When.ALWAYS, List.of(), "B"));
    }

    @Test
    void refusesAClockThatIsNotWhole() {
        refuses("clocks: 3", "it has no list of clocks");
        refuses("clocks: [{id: a, title: A, when: always}]", "a clock has no 'because'");
        refuses("clocks: [{id: a, title: A, when: soon, because: B}]", "'soon' is not known as a 'when'");
        refuses("clocks: [{id: a, title: A, hour: 3, when: always, because: B}]", "'hour' is not known of a clock");
        refuses("clocks: [{id: a, title: A, hours: -3, when: always, because: B}]", "'-3' is no number of hours");
        refuses("clocks: [{id: A b, title: A, when: always, because: B}]", "'A b' is no id");
        refuses("clocks: [", "it is no YAML");
    }

    private static void refuses(String text, String why) {
        assertThatThrownBy(() -> ClockFile.read("clocks.yaml", text)).hasMessageContaining(why);
    }

    @Test
    void saysHowMuchTimeIsLeftAndWhoIsLate() {
        assertThat(party("2026-11-25T10:30:00Z", 24L, null))
                .satisfies(party -> assertThat(party.words()).isEqualTo("22 h 30 min left."))
                .satisfies(party -> assertThat(party.due()).isEqualTo("2026-11-26T09:00:00Z"));
        assertThat(party("2026-11-26T09:00:01Z", 24L, null).late()).isTrue();
        assertThat(party("2026-11-29T12:00:00Z", 24L, null).words()).isEqualTo("Late by 3 days 3 h.");
        assertThat(party("2026-11-29T12:00:00Z", null, null).late()).isFalse();
        assertThat(party("2026-11-29T12:00:00Z", 24L, "2026-11-26T10:00:00Z").words())
                .isEqualTo("Told, 1 h 0 min late.");
        assertThat(party("2026-11-29T12:00:00Z", 24L, "2026-11-26T08:00:00Z").words())
                .isEqualTo("Told.");
    }

    private static Party party(String now, @Nullable Long hours, @Nullable String told) {
        List<Act> acts = told == null
                ? List.of()
                : List.of(new Act(
                        1,
                        "i",
                        Kind.TOLD,
                        "Ada",
                        DECLARED,
                        Says.about("k", null, "").by(null, Instant.parse(told))));
        var telling = new Telling(new Incident(INCIDENT, acts).course(), DECLARED, Instant.parse(now));
        telling.add(new Who("k", "clock", "K", null, "why", List.of()), hours);
        return telling.parties().getFirst();
    }
}
