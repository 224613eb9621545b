package dev.tierfall.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.condition.OS.WINDOWS;

import dev.tierfall.launcher.Machine.Ran;
import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.io.TempDir;

/**
 * A folder with the launcher, on a machine that has just what a test puts there. Its virtual machines and its Maven are
 * scripts that say what they were asked for: what is tried here is the launcher's own choice, and {@code RealJarIT}
 * tries the rest.
 */
@DisabledOnOs(value = WINDOWS, disabledReason = "the launcher is a script for a POSIX shell")
class LauncherTests {

    @TempDir
    java.nio.file.Path folder;

    private Machine machine;

    @BeforeEach
    void bringTheLauncher() throws IOException {
        machine = new Machine(folder);
    }

    @Test
    void namesWhatToInstallWhereNoJdkIs() throws Exception {
        machine.jar();

        Ran ran = machine.run("tiers");

        assertThat(ran.status()).isEqualTo(3);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err())
                .startsWith(
                        "tierfall: no JDK 25 or later is on this machine\n  mend: install one, such as Eclipse Temurin 25")
                .contains("or set JAVA_HOME to where it is");
    }

    @Test
    void passesByAnOlderJavaForOneThatIsNewEnough() throws Exception {
        machine.jar();
        machine.java("on-the-path", "17.0.15");
        machine.java("jvm/old", "21.0.2");
        machine.java("jvm/new one", "25.0.1");

        Ran ran = machine.run("tiers", "--as-of", "2026-01-01");

        assertThat(ran.err()).isEmpty();
        assertThat(ran.java()).isEqualTo("jvm/new one");
        assertThat(ran.out()).contains("-jar").endsWith("tiers --as-of 2026-01-01\n");
        assertThat(ran.status()).isZero();
    }

    @Test
    void takesTheOneThatTheUserNames() throws Exception {
        machine.jar();
        machine.java("jvm/other", "25.0.1");
        machine.java("mine", "26");
        machine.named("JAVA_HOME", "mine");

        assertThat(machine.run("tiers").java()).isEqualTo("mine");
    }

    @Test
    void handsOverArgumentsAsTheyStand() throws Exception {
        machine.jar();
        machine.java("jvm/new", "25");

        Ran ran = machine.run("affected", "Acme  & Söhne; $(id)", "*");

        assertThat(ran.arguments()).endsWith("affected", "Acme  & Söhne; $(id)", "*");
    }

    @Test
    void givesTheUsersOwnWordsToTheVirtualMachine() throws Exception {
        machine.jar();
        machine.java("jvm/new", "25");
        machine.named("TIERFALL_JAVA_OPTS", "-Xmx2g -Dx=y");

        assertThat(machine.run("tiers").arguments()).containsSubsequence("-Xmx2g", "-Dx=y", "-jar", "tiers");
    }

    @Test
    void buildsOnceWhereNothingIsBuilt() throws Exception {
        machine.java("jvm/new", "25");
        machine.sources();
        machine.maven();

        Ran first = machine.run("tiers");
        Ran second = machine.run("tiers");

        assertThat(first.err()).isEqualTo("""
                tierfall: building the program; this takes some minutes, and happens again when its sources change
                maven: -B -q -DskipTests package
                """);
        assertThat(first.status()).isZero();
        assertThat(second.err()).isEmpty();
        assertThat(second.status()).isZero();
    }

    @Test
    void buildsAnewWhenTheSourcesHaveChanged() throws Exception {
        machine.java("jvm/new", "25");
        machine.jar();
        machine.sources();
        machine.changed(Instant.now().plusSeconds(5));

        assertThat(machine.run("tiers").err()).as("without Maven").isEmpty();
        machine.maven();
        assertThat(machine.run("tiers").err()).contains("maven: -B -q -DskipTests package");
        machine.changed(Instant.EPOCH);
        assertThat(machine.run("tiers").err()).isEmpty();
    }

    @Test
    void saysHowToBuildWhereMavenIsMissing() throws Exception {
        machine.java("jvm/new", "25");
        machine.sources();

        Ran ran = machine.run("tiers");

        assertThat(ran.status()).isEqualTo(3);
        assertThat(ran.err()).isEqualTo("""
                tierfall: the program is not built yet
                  mend: install Maven 3.8 or later and run this again, or build it with: mvn -DskipTests package
                """);
    }

    @Test
    void unpacksTheJarOnceAndAgainWhenItIsAnother() throws Exception {
        machine.java("jvm/new", "25");
        machine.jar();

        assertThat(machine.run("tiers").unpacked()).isTrue();
        assertThat(machine.run("tiers").unpacked()).isFalse();
        machine.jar("another build");
        assertThat(machine.run("tiers").unpacked()).isTrue();
    }

    @Test
    void startsTheQuickWayOnceItHasLearnt() throws Exception {
        machine.java("jvm/new", "25");
        machine.jar();

        assertThat(machine.run("tiers").out()).doesNotContain("-XX:AOTCache=");
        machine.learnt();
        assertThat(machine.run("tiers").out()).contains("-XX:AOTCache=");
        machine.jar("another build");
        assertThat(machine.run("tiers").out()).doesNotContain("-XX:AOTCache=");
    }
}
