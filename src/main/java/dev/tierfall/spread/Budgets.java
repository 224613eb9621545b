package dev.tierfall.spread;

import dev.tierfall.model.Rejected;
import dev.tierfall.web.Line;
import dev.tierfall.web.Parameter;
import java.math.BigDecimal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Gives each question its {@link Budget}: {@code tierfall.budget.seconds}, or fewer where its address says so with
 * {@code budget}, and a quarter of the heap, so that the snapshots and a question or two have room at once.
 */
@Component
public class Budgets {

    /** The parameter of every question that says after how many seconds to give up. */
    public static final String PARAMETER = Parameter.BUDGET;

    private static final int SHARE = 4;

    /** A millionth of a second at the least, so that a question can be asked for its refusal. */
    private static final String FORM = "\\d{1,6}(\\.\\d{1,6})?";

    private static final String NAME = Budgets.class.getName();

    private final int seconds;

    Budgets(@Value("${tierfall.budget.seconds:60}") int seconds) {
        this.seconds = seconds;
    }

    /**
     * The budget of the question at hand, one for all its parts. It begins when it is first asked for, and is cancelled
     * when the asker hangs up.
     */
    public Budget now() {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes question)) {
            return of(null);
        }
        if (question.getAttribute(NAME, RequestAttributes.SCOPE_REQUEST) instanceof Budget begun) {
            return begun;
        }
        Budget budget = of(question.getRequest().getParameter(PARAMETER));
        question.setAttribute(NAME, budget, RequestAttributes.SCOPE_REQUEST);
        Runnable watch = Line.watch(budget::cancel);
        question.registerDestructionCallback(NAME, watch, RequestAttributes.SCOPE_REQUEST);
        return budget;
    }

    /** A full budget, or one of as many seconds as an address says, which may be a part: {@code 2.5}. */
    private Budget of(@Nullable String asked) {
        return Budget.of(asked == null || asked.isBlank() ? Duration.ofSeconds(seconds) : time(asked.strip()), heap());
    }

    private Duration time(String asked) {
        Duration time = asked.matches(FORM)
                ? Duration.ofNanos(new BigDecimal(asked).movePointRight(9).longValueExact())
                : Duration.ZERO;
        if (time.isZero() || time.compareTo(Duration.ofSeconds(seconds)) > 0) {
            throw new Rejected(
                    "a budget of '%s' seconds".formatted(asked), "give more than 0 and at most %d".formatted(seconds));
        }
        return time;
    }

    /** Looks at a number of seconds before any server is asked; how many are too many only a server knows. */
    public static void check(@Nullable String asked) {
        if (asked != null && !(asked.strip().matches(FORM) && new BigDecimal(asked.strip()).signum() > 0)) {
            throw new Rejected("a budget of '%s' seconds".formatted(asked), "give more than 0, as 30 or 2.5");
        }
    }

    private static long heap() {
        return Runtime.getRuntime().maxMemory() / SHARE;
    }
}
