package dev.tierfall.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.junit.jupiter.api.condition.OS.WINDOWS;

import dev.tierfall.EndlessQuestion;
import dev.tierfall.RunningServer;
import dev.tierfall.Tierfall;
import dev.tierfall.store.ChildJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.io.TempDir;

/** Somebody presses Ctrl-C while a server thinks about what their command asked: a process of its own gets a SIGINT. */
@DisabledOnOs(value = WINDOWS, disabledReason = "no process there can send another one a Ctrl-C")
class StopIT {

    /** Of the signals in a mask of Linux. */
    private static final long INTERRUPT = 1L << 1;

    private static final RunningServer SERVER = RunningServer.get();

    @TempDir
    Path folder;

    @Test
    void endsTheCommandWithItsStatusAndTheWalkOfTheServer() throws Exception {
        assumeThat(interruptIsIgnored())
                .as("this test run was started in the background, where a SIGINT is ignored")
                .isFalse();
        try (var question = new EndlessQuestion(SERVER, "/walk-on/api/v1/tiers")) {
            Process command = start("tiers", "--server", SERVER.origin() + "/walk-on");
            assertThat(question.told(60)).as(said("err")).isEqualTo("begun");

            interrupt(command);

            assertThat(command.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(command.exitValue()).isEqualTo(4);
            assertThat(said("err")).isEqualTo("cancelled\n  mend: ask again when you like\n");
            assertThat(said("out")).isEmpty();
            assertThat(question.told(10)).startsWith("the question was cancelled");
        }
    }

    private Process start(String... arguments) throws IOException {
        ProcessBuilder builder = ChildJvm.of(Tierfall.class.getName(), arguments)
                .redirectErrorStream(false)
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile());
        builder.environment().put("TIERFALL_TOKEN", RunningServer.TOKEN);
        return builder.start();
    }

    private static void interrupt(Process process) throws IOException, InterruptedException {
        int sent = new ProcessBuilder("kill", "-INT", String.valueOf(process.pid()))
                .start()
                .waitFor();
        assertThat(sent).isZero();
    }

    private String said(String where) throws IOException {
        return Files.readString(folder.resolve(where));
    }

    /** A process hands down that it ignores a signal, and a virtual machine heeds that. */
    private static boolean interruptIsIgnored() throws IOException {
        Path status = Path.of("/proc/self/status");
        return Files.exists(status)
                && Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("SigIgn:"))
                        .anyMatch(line -> (Long.parseUnsignedLong(line.split("\\s+")[1], 16) & INTERRUPT) != 0);
    }
}
