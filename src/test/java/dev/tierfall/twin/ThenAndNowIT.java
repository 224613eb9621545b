package dev.tierfall.twin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierfall.store.ImportOrder;
import dev.tierfall.store.ImportReport.Change;
import dev.tierfall.store.Progress;
import dev.tierfall.store.Rows;
import dev.tierfall.store.SharedNeo4j;
import dev.tierfall.store.Store;
import dev.tierfall.store.TestClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * In January a group's provider signs in without a second factor and stands alone; in April we are told of a second
 * factor, and that the group joined the provider's network to its own. Nobody wrote a date into any file.
 */
class ThenAndNowIT {

    private static final Instant JANUARY = Instant.parse("2026-01-15T09:00:00Z");
    private static final Instant APRIL = Instant.parse("2026-04-15T09:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 5, 1);
    private static final Fall ERP = new Fall("system:erp", Fall.CONTROL);

    private final TestClock clock = new TestClock(JANUARY);
    private final Store store = SharedNeo4j.empty(clock);
    private final Product product = Product.on(store, DAY);

    /** Everything that the map answers. */
    private record Told(
            Map<Fall, Answers.Reached> provider,
            Map<Fall, Answers.Reached> group,
            Map<Fall, Answers.Reached> exposure,
            Map<String, ?> tiers) {

        static Told by(Answers answers) {
            return new Told(
                    answers.blast(Set.of(), List.of(new Fall("vendor:halden", Fall.CONTROL))),
                    answers.blast(Set.of(), List.of(new Fall("vendor:fjordgate", Fall.CONTROL))),
                    answers.exposure(Set.of(), ERP),
                    answers.tiers(Set.of()));
        }
    }

    private static Rows map(String parent, String mfa) {
        return new Rows()
                .file("organizations", "id,name,kind", "nordwerk,Nordwerk,own")
                .file(
                        "vendors",
                        "id,name,parent,networks_joined",
                        "halden,Halden,%s,true".formatted(parent),
                        "fjordgate,Fjordgate,,")
                .file("contracts", "id,customer,provider,status", "k-1,nordwerk,halden,signed")
                .file("subcontracts", "id,contract,prime,sub,status", "sc-1,k-1,halden,fjordgate,effective")
                .file("systems", "id,name,critical,pivotable", "erp,ERP,true,false")
                .file("accounts", "id,holder,mfa", "svc,vendor:halden,%s".formatted(mfa))
                .file("grants", "principal,system,level", "account:svc,erp,admin");
    }

    @Test
    void tellsJanuaryAsItWasToldInJanuary() {
        bring("ours", map("", "none"));
        Told january = Told.by(product);

        clock.set(APRIL);
        bring("ours", map("fjordgate", "app"));
        Told april = Told.by(product);

        assertThat(april).isNotEqualTo(january);
        assertThat(april.provider().get(ERP))
                .extracting(Answers.Reached::likelihood)
                .isEqualTo(0.266);
        assertThat(january.provider().get(ERP))
                .extracting(Answers.Reached::likelihood)
                .isEqualTo(0.76);
        assertThat(Told.by(product.knownAt(JANUARY.plusSeconds(86_400)))).isEqualTo(january);
        assertThat(Told.by(product.knownAt(APRIL.plusSeconds(1)))).isEqualTo(april);
        assertThat(store.imports().source("ours").changes())
                .containsExactlyInAnyOrder(
                        new Change("account:svc", "mfa", "none", "app"),
                        new Change("vendor:halden", "parent", "", "vendor:fjordgate"));
    }

    @Test
    void restoresWhatStoodBeforeAprilThoughOthersHaveSpokenSince() {
        bring("ours", map("", "none"));
        Told january = Told.by(product);
        clock.set(APRIL);
        bring("ours", map("fjordgate", "app"));
        bring("others", new Rows().file("zones", "id,name", "plant,Plant"));

        store.imports().undo("ours", "twin");
        product.switched(store.maps().head());

        assertThat(Told.by(product)).isEqualTo(january);
        assertThat(product.blast(Set.of(), List.of(new Fall("zone:plant", Fall.CONTROL))))
                .isEmpty();
    }

    private void bring(String source, Rows rows) {
        store.imports().run(new ImportOrder(source, "twin", false, rows), Progress.NONE);
        product.switched(store.maps().head());
    }
}
