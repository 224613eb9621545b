package dev.tierfall.choke.concentration;

import static dev.tierfall.spread.Scenario.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tierfall.blast.Scene;
import dev.tierfall.choke.concentration.Facts.Company;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Vendors as several people write them down, and who owns whom: which of them are one company, and one group. */
class CompaniesTests {

    @Test
    void takesVendorsForOneCompanyByLeiAndByName() {
        assertThat(companies(Map.of(
                        "vendor:a", new Company(null, "X1", List.of(), null),
                        "vendor:b", new Company(null, "x1 ", List.of(), null),
                        "vendor:c", new Company(null, null, List.of("Bee Ltd"), null))))
                .containsExactlyInAnyOrder("a b c");
        assertThat(companies(Map.of(
                        "vendor:b", new Company(null, "X1", List.of(), null),
                        "vendor:c", new Company(null, "X2", List.of("Bee"), null))))
                .containsExactlyInAnyOrder("a", "b", "c");
        assertThat(companies(Map.of("vendor:a", new Company(null, null, List.of("Sea", "Bee"), null))))
                .containsExactlyInAnyOrder("a b c");
    }

    /** A name of two companies with LEIs of their own tells nothing of a third that has none. */
    @Test
    void joinsNobodyByANameThatSeveralCompaniesBear() {
        Scene three = Scene.of(
                given().named("vendor:a", "Acme GmbH")
                        .named("vendor:b", "Acme Ltd")
                        .named("vendor:c", "Acme")
                        .snapshot(),
                LocalDate.EPOCH,
                List.of());
        Companies companies = Companies.of(
                three,
                ConcentrationTests.facts(Map.of(
                        "vendor:a", new Company(null, "X1", List.of(), null),
                        "vendor:b", new Company(null, "X2", List.of(), null))));

        assertThat(companies.all()).hasSize(3);
        assertThat(companies.ambiguous()).isEqualTo(Set.of("vendor:a", "vendor:b", "vendor:c"));
    }

    @Test
    void findsTheUltimateParentThroughACircleAndASpelling() {
        Scene five = Scene.of(
                given().named("vendor:a", "Ay")
                        .named("vendor:b", "Bee")
                        .named("vendor:b2", "Bee Ltd")
                        .named("vendor:c", "Sea")
                        .named("vendor:d", "Dee")
                        .named("vendor:e", "Ee")
                        .snapshot(),
                LocalDate.EPOCH,
                List.of());
        Facts facts = ConcentrationTests.facts(Map.of(
                "vendor:a", new Company(null, null, List.of(), "vendor:b2"),
                "vendor:b", new Company(null, null, List.of(), "vendor:c"),
                "vendor:d", new Company(null, null, List.of(), "vendor:e"),
                "vendor:e", new Company(null, null, List.of(), "vendor:d")));
        Owners owners = Owners.of(five.things(), facts, Companies.of(five, facts));

        assertThat(Arrays.stream(owners.parents())
                        .mapToObj(parent -> five.things().ref(parent)))
                .containsExactly("vendor:c", "vendor:d");
        assertThat(owners.parent(five.things().place("vendor:a")))
                .isEqualTo(five.things().place("vendor:c"));
        assertThat(owners.under(five.things().place("vendor:d"))).hasSize(2);
    }

    private static Stream<String> companies(Map<String, Company> said) {
        Scene three = Scene.of(
                given().named("vendor:a", "Ay")
                        .named("vendor:b", "Bee GmbH")
                        .named("vendor:c", "Sea")
                        .snapshot(),
                LocalDate.EPOCH,
                List.of());
        Companies companies = Companies.of(three, ConcentrationTests.facts(said));
        return Arrays.stream(companies.all())
                .mapToObj(company -> Arrays.stream(companies.members(company))
                        .mapToObj(vendor -> three.things().ref(vendor).substring(7))
                        .collect(Collectors.joining(" ")));
    }
}
