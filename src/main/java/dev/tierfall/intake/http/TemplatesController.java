package dev.tierfall.intake.http;

import dev.tierfall.schema.BundleSchema;
import dev.tierfall.web.Refused;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Empty files of the bundle to fill in. */
@Lazy
@RestController
@RequestMapping("/api/v1/templates")
class TemplatesController {

    private static final String WORKBOOK = "bundle.xlsx";

    @GetMapping
    List<String> names() {
        return Stream.concat(
                        Stream.of(WORKBOOK), BundleSchema.get().files().stream().map(file -> file.name() + ".csv"))
                .toList();
    }

    @GetMapping("/{file}")
    ResponseEntity<Resource> template(@PathVariable String file) {
        if (!names().contains(file)) {
            throw new Refused(
                    HttpStatus.NOT_FOUND, "there is no such template", "take one of " + String.join(", ", names()));
        }
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(file).build().toString())
                .contentType(
                        file.equals(WORKBOOK)
                                ? MediaType.parseMediaType(
                                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                                : MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .body(new ClassPathResource("import/templates/" + file));
    }
}
