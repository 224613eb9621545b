package dev.tierfall.cli;

import dev.tierfall.cli.door.Answer;
import dev.tierfall.cli.door.Door;
import dev.tierfall.cli.door.Query;
import dev.tierfall.cli.door.Stopped;
import java.time.Duration;
import tools.jackson.databind.JsonNode;

/** An import that a server is at. Ctrl+C takes it back: until its switch nothing is changed. */
record Import(Door door, String id) {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    JsonNode await(Progress progress) {
        Thread cancel = new Thread(this::cancel);
        Runtime.getRuntime().addShutdownHook(cancel);
        try {
            while (true) {
                JsonNode now = look();
                switch (now.path("status").asString("")) {
                    case "done" -> {
                        return now.path("answer");
                    }
                    case "refused" -> throw Answer.told(Stopped.REFUSED, now.path("answer"));
                    case "failed" -> throw Answer.told(Stopped.FAILED, now.path("answer"));
                    case "cancelled" ->
                        throw new Stopped(Stopped.CANCELLED, "cancelled, and nothing was changed", "import it again");
                    default ->
                        progress.at(
                                now.path("status").asString(""),
                                now.path("rows").asLong(0),
                                now.path("total").asLong(-1));
                }
                Thread.sleep(BETWEEN_LOOKS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            cancel();
            throw new Stopped(Stopped.CANCELLED, "cancelled", "import it again when you like");
        } finally {
            forget(cancel);
        }
    }

    private JsonNode look() {
        try (Answer answer = door.get("/imports/" + id, new Query())) {
            return answer.json();
        }
    }

    private void cancel() {
        door.delete("/imports/" + id).close();
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            Thread.currentThread().interrupt();
        }
    }
}
