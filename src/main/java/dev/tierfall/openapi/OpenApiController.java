package dev.tierfall.openapi;

import org.springframework.context.annotation.Lazy;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** {@code GET /api/v1/openapi}: the description of this interface. */
@Lazy
@RestController
@RequestMapping("/api/v1/openapi")
class OpenApiController {

    private final Description description;

    OpenApiController(Description description) {
        this.description = description;
    }

    @GetMapping
    ObjectNode document() {
        return description.document();
    }
}
