package dev.tierfall.incident.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.tierfall.incident.log.Act.Kind;
import dev.tierfall.incident.log.Act.Says;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What acts come to, read in their order: of several about one thing the last holds. */
class CourseTests {

    private static final Instant AT = Instant.parse("2026-11-25T09:00:00Z");

    private final List<Act> acts = new ArrayList<>();

    @Test
    void takesTheLastMarkOfEachThing() {
        mark("vendor:b=availability", Mark.CONFIRMED);
        mark("account:x", Mark.CLEARED);
        mark("account:x", Mark.CONTAINED);
        mark("system:s", Mark.CONTAINED);
        mark("system:s", Mark.OPEN);

        Course course = Course.of(acts);
        assertThat(course.fallen(List.of("vendor:a"))).containsExactly("vendor:a", "vendor:b=availability");
        assertThat(course.without()).containsExactly("account:x");
        assertThat(course.marks().keySet()).containsExactly("vendor:b", "account:x");
    }

    @Test
    void doesNotLetOneThingFallTwice() {
        mark("vendor:a", Mark.CONFIRMED);

        assertThat(Course.of(acts).fallen(List.of("vendor:a"))).containsExactly("vendor:a");
    }

    @Test
    void takesADroppedCutOffTheBoard() {
        act(Kind.CUT, Says.about("disable-account account:x", "planned", ""));
        act(Kind.CUT, Says.about("close-connection connection:c", "planned", ""));
        act(Kind.CUT, Says.about("disable-account account:x", "dropped", ""));
        act(Kind.CUT, Says.about("close-connection connection:c", "done", "").by("Ravi", AT));

        Course course = Course.of(acts);
        assertThat(course.cuts().keySet()).containsExactly("close-connection connection:c");
        assertThat(course.cuts().values())
                .extracting(act -> act.says().word(), act -> act.says().person())
                .containsExactly(tuple("done", "Ravi"));
    }

    @Test
    void isOpenUntilItIsClosed() {
        act(Kind.NOTED, Says.text("a"));
        assertThat(Course.of(acts).isOpen()).isTrue();

        act(Kind.CLOSED, Says.after("b", List.of(), null, null));
        assertThat(Course.of(acts).isOpen()).isFalse();
    }

    private void mark(String about, Mark mark) {
        act(Kind.MARKED, Says.about(about, mark.word(), ""));
    }

    private void act(Kind kind, Says says) {
        acts.add(new Act(acts.size() + 1, "i", kind, "Ada", AT, says));
    }
}
