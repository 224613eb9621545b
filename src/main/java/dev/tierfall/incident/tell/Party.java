package dev.tierfall.incident.tell;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who must be told.
 *
 * @param key by which the log remembers it, as {@code clock:regulator} or {@code vendor:halden-msp}
 * @param kind clock, vendor or controller
 * @param ref the thing on the map; null for an authority
 * @param hours null where nobody says how many
 * @param due null where no hours are known: as soon as can be
 * @param late due, past and not told yet
 * @param contacts whom to call, or who of ours does it
 * @param told null where nobody was told yet
 */
public record Party(
        String key,
        String kind,
        String title,
        @Nullable String ref,
        String why,
        @Nullable Long hours,
        @Nullable String due,
        boolean late,
        List<Contact> contacts,
        @Nullable Told told,
        String words) {

    /** Somebody who can be called. */
    public record Contact(
            String name, @Nullable String email, @Nullable String phone) {}

    /** That they were told. */
    public record Told(String at, String who, String note) {}
}
