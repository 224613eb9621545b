package dev.tierfall.dossier;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** A file to be saved rather than shown: under the pages' policy a page of its own style would come out bare. */
final class Attachment {

    private Attachment() {}

    static void send(HttpServletResponse response, String name, String type, byte[] bytes) throws IOException {
        response.setContentType(type);
        response.setContentLength(bytes.length);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
        response.getOutputStream().write(bytes);
    }
}
