package dev.tierfall.cli.door;

import java.io.FileNotFoundException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A form with files, sent as it is read: no file is ever held in memory whole. */
public final class Upload {

    private final String boundary = "tierfall-" + UUID.randomUUID();
    private final List<BodyPublisher> parts = new ArrayList<>();

    public Upload field(String name, String value) {
        parts.add(text(
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(boundary, name, value)));
        return this;
    }

    /** Adds a file; throws where it has gone since it was checked. */
    public Upload file(String name, Path file) throws FileNotFoundException {
        String called = String.valueOf(file.getFileName()).replaceAll("[\\p{Cntrl}\"\\\\]", "_");
        parts.add(text("--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n"
                .formatted(boundary, name, called)));
        parts.add(text("Content-Type: application/octet-stream\r\n\r\n"));
        parts.add(BodyPublishers.ofFile(file));
        parts.add(text("\r\n"));
        return this;
    }

    public String type() {
        return "multipart/form-data; boundary=" + boundary;
    }

    public BodyPublisher body() {
        List<BodyPublisher> all = new ArrayList<>(parts);
        all.add(text("--" + boundary + "--\r\n"));
        return BodyPublishers.concat(all.toArray(BodyPublisher[]::new));
    }

    private static BodyPublisher text(String text) {
        return BodyPublishers.ofString(text);
    }
}
