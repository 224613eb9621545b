package dev.tierfall.pack;

import dev.tierfall.model.Rejected;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Whether, where and when packs are made by themselves. */
@Component
class PackSettings {

    private final String folder;
    private final String passphrase;
    private final int hour;
    private final int keep;

    /**
     * Reads {@code tierfall.pack.*}. Throws {@link Rejected} for an hour that is none, and so ends the start.
     *
     * @param folder where packs are written; empty where none are made by themselves
     * @param passphrase the file that holds the passphrase, which only its owner may read
     * @param hour of the day by UTC, 0 to 23
     * @param keep how many packs stay, the newest
     */
    PackSettings(
            @Value("${tierfall.pack.folder:}") String folder,
            @Value("${tierfall.pack.passphrase-file:}") String passphrase,
            @Value("${tierfall.pack.hour:2}") int hour,
            @Value("${tierfall.pack.keep:14}") int keep) {
        if (hour < 0 || hour > 23) {
            throw new Rejected("tierfall.pack.hour is %d".formatted(hour), "write an hour from 0 to 23, by UTC");
        }
        if (keep < 1) {
            throw new Rejected("tierfall.pack.keep is %d".formatted(keep), "keep 1 pack or more");
        }
        this.folder = folder.strip();
        this.passphrase = passphrase.strip();
        this.hour = hour;
        this.keep = keep;
    }

    boolean wanted() {
        return !folder.isEmpty();
    }

    Path folder() {
        return Path.of(folder).toAbsolutePath().normalize();
    }

    /** Throws {@link Rejected} where none is named. */
    Path passphrase() {
        if (passphrase.isEmpty()) {
            throw new Rejected("no file with a passphrase for packs", "set tierfall.pack.passphrase-file");
        }
        return Path.of(passphrase);
    }

    int hour() {
        return hour;
    }

    int keep() {
        return keep;
    }
}
