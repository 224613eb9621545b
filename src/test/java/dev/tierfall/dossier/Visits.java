package dev.tierfall.dossier;

import dev.tierfall.RunningServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

/** Fetches files as they are, byte by byte. */
public final class Visits {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private Visits() {}

    /**
     * The bytes of a file.
     *
     * @param path below /api/v1
     */
    public static byte[] bytes(String path) {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(RunningServer.get().origin() + "/api/v1" + path))
                .header("Authorization", "Bearer " + RunningServer.TOKEN)
                .build();
        try {
            HttpResponse<byte[]> answer = HTTP.send(request, BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new AssertionError(new String(answer.body(), StandardCharsets.UTF_8));
            }
            return answer.body();
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
