package dev.tierfall.dossier;

import dev.tierfall.RunningServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Fetches files as they are, and sends them back. */
final class Visits {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private Visits() {}

    /** @param path below /api/v1 */
    static byte[] bytes(String path) {
        HttpResponse<byte[]> answer = send(request(path).GET());
        if (answer.statusCode() != 200) {
            throw new AssertionError(new String(answer.body(), StandardCharsets.UTF_8));
        }
        return answer.body();
    }

    /** Uploads one file as an import, as the page does; gives back what the server says. */
    static HttpResponse<byte[]> upload(String name, byte[] file) throws IOException {
        var body = new ByteArrayOutputStream();
        body.write(("--edge\r\nContent-Disposition: form-data; name=\"files\"; filename=\"" + name + "\"\r\n"
                        + "Content-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.write(file);
        body.write("\r\n--edge--\r\n".getBytes(StandardCharsets.UTF_8));
        return send(request("/imports")
                .header("Content-Type", "multipart/form-data; boundary=edge")
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(RunningServer.get().origin() + "/api/v1" + path))
                .header("Authorization", "Bearer " + RunningServer.TOKEN);
    }

    private static HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
