package dev.tierfall.pack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierfall.RunningServer;
import dev.tierfall.blast.Scene;
import dev.tierfall.blast.Scenes;
import dev.tierfall.blast.Scope;
import dev.tierfall.pack.content.Bounds;
import dev.tierfall.pack.content.Contents;
import dev.tierfall.pack.content.Packing;
import dev.tierfall.pack.seal.PackFile;
import dev.tierfall.pack.seal.Passphrase;
import dev.tierfall.scale.LargeMap;
import dev.tierfall.spread.Budget;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** How large a pack of a large map is, and how long it takes; run by {@code mvn verify -Pfigures}. */
@EnabledIfSystemProperty(named = "tierfall.figures", matches = "true", disabledReason = "figures: mvn verify -Pfigures")
class PackFiguresIT {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Bounds BOUNDS = new Bounds(
            Bounds.USUAL.names(),
            Bounds.USUAL.vendors(),
            Bounds.USUAL.systems(),
            Bounds.USUAL.cells(),
            Duration.ofSeconds(Integer.getInteger("tierfall.pack.seconds", 60)));

    private final RunningServer server = RunningServer.get();

    @Test
    void holdsALargeMapInAFileThatAMailTakes(@TempDir Path folder) throws IOException {
        new LargeMap(Integer.getInteger("tierfall.scale.things", 20_000), 7).writeTo(folder);
        server.showing(folder);
        Scene scene = server.bean(Scenes.class).set(Scope.TODAY).at(Budget.unlimited());
        long begun = System.nanoTime();
        Contents contents = server.bean(Packing.class).of(scene, Instant.now(), BOUNDS);
        double made = (System.nanoTime() - begun) / 1e9;
        Passphrase words = Passphrase.of("seven grey herons over the mill");
        byte[] page = PackFile.of(out -> JSON.writeValue(out, contents), words, Instant.now());

        long whole = contents.falls().stream()
                .map(Contents.Fall::detail)
                .filter(Objects::nonNull)
                .count();
        System.out.printf(
                "pack: %,d things, %,d steps in %,.1f s; %,d falls, %,d whole, %,d steps kept; "
                        + "%,d bytes as text, %,d as a page; %s%n",
                scene.things().size(),
                scene.graph().steps(),
                made,
                contents.falls().size(),
                whole,
                contents.steps().to().size(),
                JSON.writeValueAsBytes(contents).length,
                page.length,
                contents.folded());
        assertThat(page).hasSizeLessThan(20_000_000);
        assertThat(contents.folded().getFirst()).contains("that reach most are whole");
        server.emptied();
    }
}
