package dev.tierfall.blast;

import dev.tierfall.store.Supposition;
import dev.tierfall.web.Parameter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * What the question at hand supposes: what whoever puts it has bound, else what its address names with {@code what-if}.
 */
@Lazy
@Component
public class Supposing {

    /** The parameter of every question that names a saved what-if. */
    public static final String PARAMETER = Parameter.WHAT_IF;

    private static final ScopedValue<Optional<Supposition>> BOUND = ScopedValue.newInstance();

    private final ObjectProvider<Suppositions> saved;

    Supposing(ObjectProvider<Suppositions> saved) {
        this.saved = saved;
    }

    /**
     * Runs a question under a supposition, or with null under none, whatever the address says.
     *
     * @throws X what the question throws
     */
    public static <T, X extends Throwable> T under(
            @Nullable Supposition supposed, ScopedValue.CallableOp<? extends T, X> question) throws X {
        return ScopedValue.where(BOUND, Optional.ofNullable(supposed)).call(question);
    }

    /** Null where the map is taken as it is. */
    public @Nullable Supposition now() {
        if (BOUND.isBound()) {
            return BOUND.get().orElse(null);
        }
        String name = named();
        return name == null || name.isBlank() ? null : saved.getObject().named(name.strip());
    }

    private static @Nullable String named() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes asked
                ? asked.getRequest().getParameter(PARAMETER)
                : null;
    }
}
