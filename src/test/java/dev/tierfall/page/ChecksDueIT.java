package dev.tierfall.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierfall.RunningServer;
import dev.tierfall.check.finding.Council;
import dev.tierfall.check.record.Recorder;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of the checks after another map took the place of the one that was looked at. */
class ChecksDueIT {

    @TempDir
    static Path folder;

    @BeforeAll
    static void show() {
        Chromium.browser();
        var council = new Council(folder, "2026-11-22");
        ShownMap.only(ShownMap.EXAMPLE);
        council.recorded();
        ShownMap.only(Path.of("import/samples/incidents/kaseya-2021"));
    }

    @AfterAll
    static void clear() {
        Council.close();
    }

    @Test
    void tellsThatAnotherRunIsDueAndThenWhatIsClosed() {
        try (Reader reader = Reader.administrator()) {
            reader.open("/checks");
            assertThat(reader.page().locator("checks-view .notice:visible").textContent())
                    .startsWith("The map, the day or the policy has changed since");
            assertThat(RunningServer.get().bean(Recorder.class).record()).isTrue();
            reader.open("/checks?state=closed");
            assertThat(reader.page().locator("finding-table tbody tr").count()).isPositive();
            reader.photograph("checks-closed");
        }
    }
}
