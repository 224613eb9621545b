package dev.tierfall.contract;

import dev.tierfall.blast.Scope;
import dev.tierfall.model.Rejected;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/v1/contracts}: what contracts promise and the map contradicts; {@code /contracts/{id}}: of one. */
@Lazy
@RestController
@RequestMapping("/api/v1")
class ContractController {

    private static final int MOST = 3_650;

    private final Contracts contracts;

    ContractController(Contracts contracts) {
        this.contracts = contracts;
    }

    /** The question as it stands in the address. */
    record Question(
            @Nullable String vendor,
            @Nullable Integer due,
            @BindParam("as-of") @Nullable String asOf,
            @BindParam("known-at") @Nullable String knownAt,
            @Nullable List<String> without) {}

    /** The same of one contract. */
    record Single(
            @Nullable Integer due,
            @BindParam("as-of") @Nullable String asOf,
            @BindParam("known-at") @Nullable String knownAt,
            @Nullable List<String> without) {}

    @GetMapping("/contracts")
    ContractsAnswer all(@ModelAttribute Question question) {
        return contracts.list(
                Scope.of(question.asOf(), question.knownAt(), question.without()),
                within(question.due()),
                question.vendor() == null ? "" : question.vendor().strip());
    }

    @GetMapping("/contracts/{id}")
    ContractAnswer one(@PathVariable String id, @ModelAttribute Single question) {
        return contracts.one(
                id, Scope.of(question.asOf(), question.knownAt(), question.without()), within(question.due()));
    }

    /** Within how many days; a quarter of a year where nobody says. */
    private static int within(@Nullable Integer due) {
        int days = due == null ? 90 : due;
        if (days < 0 || days > MOST) {
            throw new Rejected("due '%d' is no number of days".formatted(days), "write 0 to %,d".formatted(MOST));
        }
        return days;
    }
}
