package dev.tierfall.access;

import dev.tierfall.RunningServer;
import dev.tierfall.store.Records;
import java.util.Map;

/** A server on which nobody can sign in yet, and on which nobody has guessed. */
public final class Nobody {

    private Nobody() {}

    /** The link with which the first person comes in, without the server's address. */
    public static String link() {
        forget();
        return "/set-up#token="
                + RunningServer.get().bean(SetUpLink.class).issue().orElseThrow();
    }

    public static void forget() {
        RunningServer.get().bean(Records.class).write("MATCH (user:User) DELETE user", Map.of());
        RunningServer.get().bean(Tries.class).forget();
    }
}
