package dev.tierfall.query;

import dev.tierfall.access.Entitled;
import dev.tierfall.model.Rejected;
import dev.tierfall.schema.BundleSchema;
import dev.tierfall.web.Refused;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Queries over HTTP: the named ones, and for those who may take the whole map out, any that only reads it. */
@Lazy
@RestController
@RequestMapping("/api/v1")
class QueryController {

    private static final String WHOLE_MAP = "/api/v1/export";

    private final NamedQueries named;
    private final FreeQueries free;

    QueryController(NamedQueries named, FreeQueries free) {
        this.named = named;
        this.free = free;
    }

    /** What to run: a named query's name, or the whole text of it or of one's own. */
    record Asked(
            @Nullable String name,
            @Nullable String cypher,
            @Nullable Map<String, Object> parameters) {}

    @GetMapping("/queries")
    List<NamedQuery> all() {
        return named.all();
    }

    @GetMapping("/query/words")
    GraphWords words() {
        return GraphWords.of(BundleSchema.get(), free.open() && mayAskFreely());
    }

    @PostMapping("/query")
    QueryAnswer run(@RequestBody Asked asked) {
        Map<String, Object> parameters = asked.parameters() == null ? Map.of() : asked.parameters();
        if (asked.name() != null) {
            return named.run(named.named(asked.name()), parameters);
        }
        if (asked.cypher() == null) {
            throw new Rejected("neither a name nor a text of a query was given", "send {\"name\": \"tiers\"}");
        }
        Optional<NamedQuery> known = named.written(asked.cypher());
        if (known.isPresent()) {
            return named.run(known.get(), parameters);
        }
        if (!mayAskFreely()) {
            throw new Refused(
                    HttpStatus.FORBIDDEN,
                    "a query of one's own is for those who may take the whole map out",
                    "ask one of the named queries, or somebody who is analyst or administrator");
        }
        return free.run(asked.cypher(), parameters);
    }

    private static boolean mayAskFreely() {
        return Entitled.to(HttpMethod.GET, WHOLE_MAP);
    }
}
