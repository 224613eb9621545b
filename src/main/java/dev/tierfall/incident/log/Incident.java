package dev.tierfall.incident.log;

import java.util.List;

/** One incident: how it was declared, and all that was done about it, in order. */
public record Incident(Declaration declared, List<Act> acts) {

    public Course course() {
        return Course.of(acts);
    }
}
