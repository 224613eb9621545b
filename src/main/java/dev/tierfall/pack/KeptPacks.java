package dev.tierfall.pack;

import dev.tierfall.model.Rejected;
import dev.tierfall.model.Rejection;
import dev.tierfall.pack.seal.Passphrase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The packs that are made by themselves. What goes wrong is logged and stays in sight until the next one is made:
 * nobody looks for a pack before the hour in which it is needed.
 */
@Component
class KeptPacks {

    private static final Logger LOG = LoggerFactory.getLogger(KeptPacks.class);

    private final PackSettings settings;
    private final ObjectProvider<Packs> packs;
    private final Clock clock;
    private volatile @Nullable Failure failure;

    KeptPacks(PackSettings settings, ObjectProvider<Packs> packs, Clock clock) {
        this.settings = settings;
        this.packs = packs;
        this.clock = clock;
    }

    /** What went wrong with the last one, and the mend. */
    record Failure(Instant at, String detail, String mend) {}

    /** One that is there. */
    record Made(String file, Instant at, long bytes) {}

    /** Says at once what would only come out at night. */
    void checkPassphrase() {
        try {
            Passphrase.in(settings.passphrase());
        } catch (Rejected wrong) {
            failed(wrong);
        }
    }

    /** Makes one now, and deletes those that are too many. Whatever goes wrong is kept and not thrown. */
    synchronized void makeOne() {
        try {
            Passphrase passphrase = Passphrase.in(settings.passphrase());
            Instant now = clock.instant();
            byte[] page = packs.getObject().make(passphrase, "the schedule");
            var folder = new PackFolder(settings.folder());
            Path made = folder.keep(page, now);
            folder.prune(settings.keep());
            failure = null;
            LOG.info("kept the pack {}", made.getFileName());
        } catch (IOException | RuntimeException | AssertionError | StackOverflowError e) {
            failed(e);
        }
    }

    private void failed(Throwable why) {
        LOG.error("no pack was made for the offline hour", why);
        failure = why instanceof Rejected rejected
                ? failure(rejected.rejections().getFirst())
                : new Failure(
                        clock.instant(),
                        Objects.requireNonNullElse(why.getMessage(), why.toString()),
                        "see to the folder, its free space and its permissions; tierfall.log has more");
    }

    private Failure failure(Rejection rejection) {
        return new Failure(clock.instant(), rejection.message(), Objects.requireNonNullElse(rejection.mend(), ""));
    }

    /** What went wrong since the last one was made; null where nothing did. */
    @Nullable
    Failure failure() {
        return failure;
    }

    /** Whether there is none, or the newest is older than this. */
    boolean isOlderThan(Duration age) {
        return newest().map(made -> made.at().plus(age).isBefore(clock.instant()))
                .orElse(true);
    }

    Optional<Made> newest() {
        if (!settings.wanted()) {
            return Optional.empty();
        }
        try {
            Optional<Path> newest = new PackFolder(settings.folder()).newest();
            if (newest.isEmpty()) {
                return Optional.empty();
            }
            Path pack = newest.get();
            return Optional.of(new Made(String.valueOf(pack.getFileName()), PackFolder.madeAt(pack), Files.size(pack)));
        } catch (IOException e) {
            failed(e);
            return Optional.empty();
        }
    }
}
