package dev.tierfall.pack;

import dev.tierfall.blast.Scene;
import dev.tierfall.blast.Scenes;
import dev.tierfall.blast.Scope;
import dev.tierfall.pack.content.Bounds;
import dev.tierfall.pack.content.Contents;
import dev.tierfall.pack.content.Packing;
import dev.tierfall.pack.seal.PackFile;
import dev.tierfall.pack.seal.Passphrase;
import dev.tierfall.spread.Budget;
import dev.tierfall.web.Line;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** Makes packs of today's map, one at a time: each walks every vendor's fall. */
@Lazy
@Service
public class Packs {

    private static final Logger LOG = LoggerFactory.getLogger(Packs.class);

    /** Far more than any map has needed; a pack that hangs must end. */
    private static final Duration LONGEST = Duration.ofHours(2);

    private static final int HEAP_SHARE = 2;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Scenes scenes;
    private final Packing packing;
    private final Clock clock;

    Packs(Scenes scenes, Packing packing, Clock clock) {
        this.scenes = scenes;
        this.packing = packing;
        this.clock = clock;
    }

    /**
     * One pack, as the bytes of its page.
     *
     * @param who is written to the log; the passphrase never is
     */
    public synchronized byte[] make(Passphrase passphrase, String who) {
        Budget budget = Budget.of(LONGEST, Runtime.getRuntime().maxMemory() / HEAP_SHARE);
        Runnable watch = Line.watch(budget::cancel);
        try {
            Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
            Scene scene = scenes.set(Scope.TODAY).at(budget);
            Contents contents = packing.of(scene, now, Bounds.USUAL);
            byte[] page = PackFile.of(out -> JSON.writeValue(out, contents), passphrase, now);
            LOG.info(
                    "{} made a pack of {}: {} falls, {} bytes, {} s",
                    who,
                    contents.snapshot(),
                    contents.falls().size(),
                    page.length,
                    Duration.between(now, clock.instant()).toSeconds());
            return page;
        } finally {
            watch.run();
        }
    }
}
