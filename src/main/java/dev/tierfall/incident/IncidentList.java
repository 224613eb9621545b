package dev.tierfall.incident;

import dev.tierfall.incident.log.Course;
import dev.tierfall.incident.log.Incident;
import java.util.List;

/** All incidents, as they go over the wire: the open ones first, the last declared first. */
record IncidentList(String title, String summary, boolean may, List<Line> incidents) {

    /**
     * One of them.
     *
     * @param acts how much was done about it
     * @param at when the last of that was
     */
    record Line(
            String id,
            String name,
            String status,
            List<String> from,
            String since,
            String declared,
            String who,
            int acts,
            String at) {}

    static IncidentList of(List<Incident> all, boolean may) {
        List<Line> lines = all.stream()
                .map(IncidentList::line)
                .sorted((a, b) -> b.status().compareTo(a.status()))
                .toList();
        long open = lines.stream().filter(line -> line.status().equals("open")).count();
        return new IncidentList(title(open, lines.size()), summary(lines.size(), open), may, lines);
    }

    private static String title(long open, int all) {
        if (all == 0) {
            return "No incident was declared yet";
        }
        return open == 0
                ? "No incident is open"
                : "%,d %s open".formatted(open, open == 1 ? "incident is" : "incidents are");
    }

    private static String summary(int all, long open) {
        if (all == 0) {
            return "Name what fell: what that means for us is said before anything is declared.";
        }
        String closed = all == open ? "" : "%,d %s closed. ".formatted(all - open, all - open == 1 ? "is" : "are");
        return closed + "Each keeps the map as it was known when it was declared.";
    }

    private static Line line(Incident incident) {
        var declared = incident.declared();
        Course course = incident.course();
        return new Line(
                declared.id(),
                declared.name(),
                course.isOpen() ? "open" : "closed",
                course.fallen(declared.from()),
                declared.since().toString(),
                declared.at().toString(),
                declared.who(),
                incident.acts().size(),
                incident.acts().isEmpty()
                        ? declared.at().toString()
                        : incident.acts().getLast().at().toString());
    }
}
