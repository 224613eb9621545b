package dev.tierfall;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Holds the code to the map in {@code docs/map.md}. */
@AnalyzeClasses(packagesOf = Tierfall.class, importOptions = DoNotIncludeTests.class)
class ModularityTests {

    @Test
    void modulesDependOnlyOnWhatTheyDeclare() {
        ApplicationModules.of(Tierfall.class).verify();
    }

    @ArchTest
    static final ArchRule onlyTheStoreTalksToNeo4j = noClasses()
            .that()
            .resideOutsideOfPackages("..store..", "..registry..", "..query.guard..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.neo4j..", "org.springframework.data.neo4j..")
            .because("a second door to the database is one nobody guards")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule theGuardKnowsOnlyNeo4jsParser = noClasses()
            .that()
            .resideInAPackage("..query.guard..")
            .should()
            .dependOnClassesThat(
                    resideInAPackage("org.neo4j..").and(not(resideInAPackage("org.neo4j.cypher.internal.parser.."))))
            .because("it reads queries and never runs them")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule onlyTheAnalysesKnowJGraphT = noClasses()
            .that()
            .resideOutsideOfPackages("..spread..", "..blast..", "..choke..", "..whatif..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.jgrapht..")
            .because("everyone else asks an analysis, and an analysis walks the spread graph")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule theModelKnowsNoFramework = noClasses()
            .that()
            .resideInAPackage("..model..")
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages(
                    "dev.tierfall.model..", "java..", "org.jspecify..", "org.springframework.modulith..")
            .because("every other module speaks its language");
}
