package dev.tierfall.dossier.award;

import dev.tierfall.blast.BlastAnswer.Totals;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a draft is on its way from the request to the award.
 *
 * @param ready whether nothing red stands before the signature
 * @param contracts the drafts that are meant, by ref
 * @param points in the order in which they are gone through
 * @param now what a fall of the vendor reaches today
 * @param awarded what it would reach once the drafts are signed and the agreed access is given
 */
public record Onboarding(
        String asOf,
        String policy,
        String snapshot,
        List<String> without,
        String title,
        String summary,
        String vendor,
        String name,
        boolean ready,
        List<String> contracts,
        List<Point> points,
        Reached now,
        Reached awarded) {

    /**
     * One point of the way.
     *
     * @param state {@code stands}, {@code missing} or {@code unknown}
     * @param red whether signing past it needs an exception by name
     * @param detail what is there and what is not
     */
    public record Point(String id, String title, String state, boolean red, String detail) {}

    /**
     * How far a fall reaches.
     *
     * @param criticalThings how many of what exposure watches
     * @param worst the ref of the likeliest of them; null where there is none
     */
    public record Reached(
            int criticalThings,
            @Nullable String worst,
            @Nullable Double likelihood,
            Totals totals) {}
}
