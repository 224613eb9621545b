package dev.tierfall.access;

import dev.tierfall.web.Problem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Programs show a token instead of a cookie. A request that shows one stands or falls by it and never falls back to a
 * session: this is why it may go without the token against forged requests.
 */
class BearerFilter extends OncePerRequestFilter {

    /** By which acts of the program itself go; nobody else may have it. */
    static final String NAME = "command line";

    private static final String SCHEME = "Bearer ";

    private final StartToken start;
    private final Problem problem;

    BearerFilter(StartToken start, Problem problem) {
        this.start = start;
        this.problem = problem;
    }

    static boolean shown(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.AUTHORIZATION) != null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!shown(request)) {
            chain.doFilter(request, response);
        } else if (isOurs(request.getHeader(HttpHeaders.AUTHORIZATION))) {
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(Sessions.authentication(NAME, Role.ADMINISTRATOR));
            SecurityContextHolder.setContext(context);
            chain.doFilter(request, response);
        } else {
            problem.write(
                    response,
                    Problem.of(
                            HttpStatus.UNAUTHORIZED,
                            "Not signed in",
                            "the token is not one of this server",
                            "take the token of the running server, which changes with each start"));
        }
    }

    /** A filter that runs again for an asynchronous answer must know the asker again. */
    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    private boolean isOurs(@Nullable String header) {
        return header != null
                && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                && start.is(header.substring(SCHEME.length()).strip());
    }
}
