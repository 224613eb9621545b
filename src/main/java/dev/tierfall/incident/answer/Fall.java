package dev.tierfall.incident.answer;

import dev.tierfall.blast.Blast;
import dev.tierfall.blast.Blasts;
import dev.tierfall.blast.Scope;
import dev.tierfall.blast.Supposing;
import dev.tierfall.incident.log.Course;
import dev.tierfall.incident.log.Declaration;
import java.util.List;

/** An incident as a question to the map: what fell, on which map, less what the fall does not pass through. */
record Fall(Declaration declared, Course course) {

    List<String> from() {
        return course.fallen(declared.from());
    }

    /** As it was first asked. Nothing is supposed, whatever the address that shows the incident says. */
    Blast first(Blasts blasts) {
        var scope = new Scope(declared.asOf(), declared.at(), List.of());
        return Supposing.under(null, () -> blasts.of(declared.from(), scope));
    }

    /** With all that was marked since. */
    Blast now(Blasts blasts) {
        var scope = new Scope(declared.asOf(), declared.at(), course.without());
        return Supposing.under(null, () -> blasts.of(from(), scope));
    }

    boolean unmarked() {
        return course.without().isEmpty() && from().equals(declared.from());
    }
}
