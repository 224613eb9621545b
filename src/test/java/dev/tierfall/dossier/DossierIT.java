package dev.tierfall.dossier;


import dev.tierfall.RunningServer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The dossier of a small provider, worked out by hand. */
class DossierIT {

    @BeforeAll
    static void show() {
        SmallMap.show();
    }

    @AfterAll
    static void clear() {
        RunningServer.get().emptied();
    }

    @Test
    void prints() {
        System.err.println(SmallMap.ask("/dossiers/prime").toPrettyString());
        System.err.println(new String(SmallMap.bytes("/dossiers/prime/file?as=csv"), StandardCharsets.UTF_8));
    }
}
