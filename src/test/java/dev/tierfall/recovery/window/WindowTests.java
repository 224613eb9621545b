package dev.tierfall.recovery.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tierfall.model.Rejected;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Windows as people type them. */
class WindowTests {

    @Test
    void readsADayATimeAndHours() {
        assertThat(Window.parse("system:erp@2026-12-05T22:00+6"))
                .isEqualTo(new Window(List.of("system:erp=availability"), LocalDateTime.parse("2026-12-05T22:00"), 6));
        assertThat(Window.parse("system:a+b=availability@2026-12-05 1.5"))
                .isEqualTo(
                        new Window(List.of("system:a+b=availability"), LocalDateTime.parse("2026-12-05T00:00"), 1.5));
    }

    @Test
    void takesADayAloneForAllOfIt() {
        Window day = Window.parse("system:erp@2026-12-05");

        assertThat(day.until()).isEqualTo("2026-12-06T00:00");
        assertThat(day.days()).hasSize(1);
    }

    @Test
    void touchesEachDayItLastsInto() {
        assertThat(Window.parse("system:erp@2026-12-05T22:00+6").days()).hasSize(2);
        assertThat(Window.parse("system:erp@2026-12-05T22:00+2").days()).hasSize(1);
    }

    @Test
    void overlapsOnlyWhileItLasts() {
        Window window = Window.parse("system:erp@2026-12-05T22:00+6");

        assertThat(window.lasts(LocalDateTime.parse("2026-12-05T22:00"))).isTrue();
        assertThat(window.lasts(LocalDateTime.parse("2026-12-06T03:59"))).isTrue();
        assertThat(window.lasts(LocalDateTime.parse("2026-12-06T04:00"))).isFalse();
    }

    @Test
    void refusesWhatIsNone() {
        refuses("system:erp", "'system:erp' is no window");
        refuses("system:erp@tomorrow", "'tomorrow' is no day to begin on");
        refuses("system:erp@2026-02-30", "'2026-02-30' is no day to begin on");
        refuses("system:erp@2026-12-05T22:00", "nobody said how long the window from 2026-12-05T22:00 lasts");
        refuses("system:erp@2026-12-05+0", "'0' hours");
        refuses("system:erp@2026-12-05+9000", "'9000' hours");
        refuses("system:erp=control@2026-12-05", "'system:erp=control' is no maintenance");
    }

    private static void refuses(String text, String message) {
        assertThatThrownBy(() -> Window.parse(text))
                .isInstanceOf(Rejected.class)
                .hasMessageStartingWith(message + "\n  mend: ");
    }
}
