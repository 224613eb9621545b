package dev.tierfall.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierfall.intake.Intake;
import dev.tierfall.store.ImportOrder;
import dev.tierfall.store.Progress;
import dev.tierfall.store.SharedNeo4j;
import dev.tierfall.store.Store;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Each named query, asked of the example with the parameters that its header offers to Neo4j Browser. */
class NamedQueriesOfTheExampleIT {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);

    private static NamedQueries queries = new NamedQueries(SharedNeo4j.empty().maps(), CLOCK);

    @BeforeAll
    static void load() {
        Store store = SharedNeo4j.empty();
        var example = Intake.read(List.of(Path.of("import/samples/example")));
        store.imports().run(new ImportOrder("ours", "twin", false, example), Progress.NONE);
        queries = new NamedQueries(store.maps(), CLOCK);
    }

    @Test
    void followsChainsUpToTheContract() {
        assertThat(rows("chain-upwards", "rank", "vendors", "contract", "service"))
                .containsExactly(
                        "3 [Kaltwasser Klimatechnik GmbH, Granitgate Colocation GmbH, Halden Managed Services]"
                                + " contract:k-halden service:server-operations",
                        "4 [Kaltwasser Klimatechnik GmbH, Granitgate Colocation GmbH, Weserrechner Hosting GmbH,"
                                + " Orvanta ERP SE] contract:k-orvanta service:erp-application");
    }

    @Test
    void followsChainsDownToTheLast() {
        assertThat(rows("chain-downwards", "depth", "subcontracts"))
                .containsExactlyInAnyOrder(
                        "1 [subcontract:sc-nachtwacht]",
                        "1 [subcontract:sc-sundara]",
                        "1 [subcontract:sc-halden-granitgate]",
                        "2 [subcontract:sc-nachtwacht, subcontract:sc-quorra]",
                        "2 [subcontract:sc-halden-granitgate, subcontract:sc-granitgate-cooling]",
                        "3 [subcontract:sc-nachtwacht, subcontract:sc-quorra, subcontract:sc-lakandula]");
    }

    @Test
    void listsWhatAVendorHolds() {
        assertThat(rows("what-a-vendor-holds", "what", "ref", "detail"))
                .contains(
                        "account account:halden-former disabled",
                        "account account:halden-adm active",
                        "connection connection:cx-halden system:provider-gateway",
                        "contract contract:k-halden signed",
                        "works under subcontract:sc-weserrechner-halden vendor:weserrechner");
    }

    @Test
    void answersEachWithTheParametersOfItsHeader() {
        assertThat(queries.all())
                .extracting(NamedQuery::name)
                .containsExactly(
                        "blast-radius",
                        "chain-downwards",
                        "chain-upwards",
                        "tiers",
                        "what-a-vendor-holds",
                        "who-reaches-a-system");
        for (NamedQuery query : queries.all()) {
            QueryAnswer answer = queries.run(queries.written(query.cypher()).orElseThrow(), Map.of());
            assertThat(answer.rows()).as(query.name()).isNotEmpty();
            assertThat(answer.columns()).as(query.name()).isNotEmpty();
        }
    }

    private static List<String> rows(String name, String... columns) {
        return queries.run(queries.named(name), Map.of()).rows().stream()
                .map(row -> String.join(
                        " ",
                        List.of(columns).stream()
                                .map(c -> String.valueOf(row.get(c)))
                                .toList()))
                .toList();
    }
}
