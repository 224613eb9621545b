package dev.tierfall.intake.http;

import dev.tierfall.intake.cell.Shown;
import dev.tierfall.intake.write.BundleExport;
import dev.tierfall.intake.write.GraphMl;
import dev.tierfall.model.Rejected;
import dev.tierfall.store.MapView;
import dev.tierfall.store.Maps;
import dev.tierfall.web.Moments;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The map as one file, as it stands or stood, whole or what of it holds on a day. It is written to a disk first, so
 * that somebody who reads slowly holds up no import.
 */
@Lazy
@RestController
class ExportController {

    private final Maps maps;

    ExportController(Maps maps) {
        this.maps = maps;
    }

    @GetMapping("/api/v1/export")
    void export(
            @RequestParam String as,
            @RequestParam(name = "as-of", required = false) @Nullable String asOf,
            @RequestParam(name = "known-at", required = false) @Nullable String knownAt,
            HttpServletResponse response)
            throws IOException {
        Form form = Form.of(as);
        LocalDate day = Moments.asOf(asOf);
        Instant then = Moments.knownAt(knownAt);
        Path file = Files.createTempFile("tierfall-export", null);
        try {
            if (then == null) {
                maps.now(map -> write(form, map, day, file));
            } else {
                maps.at(maps.generationAt(then), map -> write(form, map, day, file));
            }
            response.setContentType(form.type);
            response.setContentLengthLong(Files.size(file));
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment().filename(form.file).build().toString());
            Files.copy(file, response.getOutputStream());
        } finally {
            Files.delete(file);
        }
    }

    private static boolean write(Form form, MapView map, @Nullable LocalDate day, Path file) {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            if (form == Form.BUNDLE) {
                BundleExport.write(map, day, out);
            } else {
                GraphMl.write(map, day, out);
            }
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private enum Form {
        BUNDLE("tierfall-bundle.zip", "application/zip"),
        GRAPHML("tierfall.graphml", "application/xml");

        private final String file;
        private final String type;

        Form(String file, String type) {
            this.file = file;
            this.type = type;
        }

        static Form of(String as) {
            return switch (as) {
                case "bundle" -> BUNDLE;
                case "graphml" -> GRAPHML;
                default ->
                    throw new Rejected(
                            "%s is no form to export".formatted(Shown.quoted(as)), "write bundle or graphml");
            };
        }
    }
}
