package dev.tierfall.cli.door;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the server said. Its body is read once, as it arrives. */
public record Answer(HttpResponse<InputStream> response) implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int BUDGET_SPENT = 422;

    public InputStream body() {
        return response.body();
    }

    public JsonNode json() {
        try (InputStream body = body()) {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            body().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The answer itself, unless it is a refusal or a failure: then what it says, with the status to exit with. */
    Answer orStop() {
        int status = response.statusCode();
        if (status < 400) {
            return this;
        }
        throw told(exit(status), problem());
    }

    private static int exit(int status) {
        return status == BUDGET_SPENT ? Stopped.CANCELLED : status < 500 ? Stopped.REFUSED : Stopped.FAILED;
    }

    /** A problem detail as text: what, then the mend; or one such pair for each thing that is wrong with a file. */
    public static Stopped told(int exit, JsonNode problem) {
        List<String> lines = new ArrayList<>();
        for (JsonNode rejection : problem.path("rejections")) {
            String file = rejection.path("file").asString("");
            String line = rejection.path("line").asString("");
            String where = file.isEmpty() ? "" : line.isEmpty() ? file + ": " : file + ":" + line + ": ";
            lines.add(where + rejection.path("message").asString("") + "\n  mend: "
                    + rejection.path("mend").asString(""));
        }
        if (lines.isEmpty() || (lines.size() == 1 && problem.has("detail"))) {
            return new Stopped(
                    exit,
                    problem.path("detail").asString("the server said no more"),
                    problem.path("mend").asString("look into tierfall.log in the data directory"));
        }
        String last = lines.removeLast();
        int more = problem.path("more").asInt(0);
        String head = lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
        String[] parts = last.split("\n  mend: ", 2);
        return new Stopped(exit, head + parts[0], parts[1] + (more == 0 ? "" : "\nand %d more".formatted(more)));
    }

    private JsonNode problem() {
        try {
            return json();
        } catch (JacksonException none) {
            return JSON.createObjectNode().put("detail", "the server answered " + response.statusCode());
        }
    }
}
