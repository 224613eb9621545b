package dev.tierfall.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends the session of somebody whose role, seats or password were changed: they are asked to sign in again. */
class OutdatedFilter extends OncePerRequestFilter {

    private final Sessions sessions;

    OutdatedFilter(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!BearerFilter.shown(request) && sessions.outdated(request)) {
            sessions.end(request);
        }
        chain.doFilter(request, response);
    }
}
