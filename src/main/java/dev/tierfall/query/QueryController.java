package dev.tierfall.query;

import dev.tierfall.model.Rejected;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The named queries over HTTP. */
@Lazy
@RestController
@RequestMapping("/api/v1")
class QueryController {

    private final NamedQueries queries;

    QueryController(NamedQueries queries) {
        this.queries = queries;
    }

    /** What to run: a query's name, or its whole text. */
    record Asked(
            @Nullable String name,
            @Nullable String cypher,
            @Nullable Map<String, Object> parameters) {}

    @GetMapping("/queries")
    List<NamedQuery> all() {
        return queries.all();
    }

    @PostMapping("/query")
    QueryAnswer run(@RequestBody Asked asked) {
        return queries.run(query(asked), asked.parameters() == null ? Map.of() : asked.parameters());
    }

    private NamedQuery query(Asked asked) {
        if (asked.name() != null) {
            return queries.named(asked.name());
        }
        if (asked.cypher() != null) {
            return queries.written(asked.cypher());
        }
        throw new Rejected("neither a name nor a text of a query was given", "send {\"name\": \"tiers\"}");
    }
}
