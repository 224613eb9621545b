package dev.tierfall.intake.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A guess helps only where it is nearly right: of short names one letter may differ, of long ones a few. */
class NearestTests {

    private static final List<String> SYSTEMS = List.of("erp", "crm", "mail-gateway", "file-server-1", "file-server-2");

    @Test
    void findsWhatWasMistyped() {
        assertThat(Nearest.of("nmae", List.of("id", "name"))).hasValue("name");
        assertThat(Nearest.of("Mail gatewya", SYSTEMS)).hasValue("mail-gateway");
        assertThat(Nearest.of("file-server1", SYSTEMS)).hasValue("file-server-1");
    }

    @Test
    void guessesNothingWhereAnythingWouldDo() {
        assertThat(Nearest.of("err", SYSTEMS)).hasValue("erp");
        assertThat(Nearest.of("emr", SYSTEMS)).isEmpty();
        assertThat(Nearest.of("wiki", SYSTEMS)).isEmpty();
        assertThat(Nearest.of("", SYSTEMS)).isEmpty();
    }
}
