package dev.tierfall.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tierfall.model.Rejected;
import dev.tierfall.model.Rejection;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Broken and odd files as strangers send them: each gets exactly what the table of faults says. */
class FaultsTests {

    @TempDir
    Path temporary;

    static List<Faults.Case> all() throws IOException {
        return Faults.all();
    }

    @ParameterizedTest
    @MethodSource("all")
    void getsWhatTheTableSays(Faults.Case fault) throws IOException {
        Path path = Faults.path(fault.name(), temporary);
        if (fault.valid()) {
            assertThat(Intake.read(List.of(path)).report().rows()).isNotEmpty();
            return;
        }
        Rejected rejected = catchThrowableOfType(Rejected.class, () -> Intake.read(List.of(path)));
        assertThat(rejected).as(fault.name()).isNotNull();
        assertThat(rejected.rejections()).hasSize(1);
        Rejection rejection = rejected.rejections().getFirst();
        assertThat(rejection.file()).isEqualTo(fault.file());
        assertThat(rejection.line()).isEqualTo(fault.line() == 0 ? null : fault.line());
        assertThat(rejection.column()).isEqualTo(fault.column().isEmpty() ? null : fault.column());
        assertThat(rejection.text().toLowerCase(Locale.ROOT)).contains(fault.mentions());
        assertThat(rejection.text().length()).isLessThan(500);
    }
}
