package dev.tierfall;

import dev.tierfall.spread.Budget;
import dev.tierfall.spread.Budgets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Stands for any question: it takes its budget as they do and looks at it as they do, and walks for as long as it is
 * let. Whoever put it is told how that went.
 */
public final class EndlessQuestion implements AutoCloseable {

    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
    private final Budgets budgets;
    private final RequestMappingHandlerMapping mapping;
    private final RequestMappingInfo address;

    /** Answers at a path, until it is closed. */
    public EndlessQuestion(RunningServer server, String path) throws NoSuchMethodException {
        budgets = server.bean(Budgets.class);
        mapping = server.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        address = RequestMappingInfo.paths(path).build();
        mapping.registerMapping(address, this, EndlessQuestion.class.getMethod("walk"));
    }

    @ResponseBody
    public String walk() {
        Budget.Meter meter = budgets.now().meter();
        told.add("begun");
        try {
            while (true) {
                meter.walked(1);
            }
        } catch (Budget.Spent spent) {
            told.add(String.valueOf(spent.getMessage()));
            throw spent;
        }
    }

    /** {@code begun}, then why it ended; null where neither comes in time. */
    public @Nullable String told(int seconds) throws InterruptedException {
        return told.poll(seconds, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        mapping.unregisterMapping(address);
    }
}
