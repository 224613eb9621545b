package dev.tierfall.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tierfall.model.Rejected;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The header of a query is what a person pastes into Neo4j Browser, and what the program reads its parameters from. */
class NamedQueryTests {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-31T23:00:00Z"), ZoneOffset.UTC);

    private final NamedQuery query = NamedQuery.parse("reach.cypher", """
            // name:  reach
            // title: Who reaches a system
            // why:   Because somebody asks,
            //        and asks again.
            // In Neo4j Browser, first run these lines without the slashes:
            // :param system => 'system:erp'
            // :param most => 20
            // :param asOf => date()

            MATCH (system:System {ref: $system}) RETURN system.name AS name LIMIT $most
            """);

    @Test
    void readsItsHeader() {
        assertThat(query.title()).isEqualTo("Who reaches a system");
        assertThat(query.why()).isEqualTo("Because somebody asks, and asks again.");
        assertThat(query.parameters()).extracting(Parameter::name).containsExactly("system", "most", "asOf");
    }

    @Test
    void fillsInWhatNobodyGave() {
        assertThat(query.values(Map.of("most", "3"), CLOCK))
                .isEqualTo(Map.of("system", "system:erp", "most", 3L, "asOf", LocalDate.of(2026, 3, 31)));
    }

    @Test
    void refusesWhatItCannotRead() {
        assertThatThrownBy(() -> query.values(Map.of("asOf", "yesterday"), CLOCK))
                .isInstanceOf(Rejected.class)
                .hasMessage("parameter asOf: 'yesterday' can't be read\n  mend: write a date as 2026-03-31");
        assertThatThrownBy(() -> query.values(Map.of("sytem", "system:erp"), CLOCK))
                .isInstanceOf(Rejected.class)
                .hasMessage("the query reach has no parameter 'sytem'\n  mend: give any of: system, most, asOf");
    }

    @Test
    void knowsItselfHoweverItIsSpaced() {
        assertThat(query.isWritten(query.cypher().replace("\n\n", "\n") + ";")).isTrue();
        assertThat(query.isWritten("MATCH (n) DETACH DELETE n")).isFalse();
    }
}
