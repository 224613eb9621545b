package dev.tierfall.registry;

import java.util.List;
import org.springframework.context.annotation.Lazy;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Finds things by whatever they are called, misspelt or in part. */
@Lazy
@RestController
@RequestMapping("/api/v1/search")
class SearchController {

    private static final int MOST = 100;

    private final NameIndex index;

    SearchController(NameIndex index) {
        this.index = index;
    }

    /** What a text may mean, the likeliest first. */
    record Found(String query, long generation, List<Match> matches) {}

    @GetMapping
    Found search(@RequestParam("q") String text, @RequestParam(defaultValue = "20") int limit) {
        NameIndex.Indexed current = index.current();
        return new Found(
                text,
                current.generation(),
                current.names().search(Affecting.checked(text), Math.clamp(limit, 1, MOST)));
    }
}
