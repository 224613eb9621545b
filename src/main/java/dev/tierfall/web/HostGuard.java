package dev.tierfall.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.util.Set;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * While only this machine may ask, only names of this machine are answered. Otherwise a page of a stranger could have
 * its own name point at 127.0.0.1 and, for the browser, be of the same origin as we are (DNS rebinding).
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class HostGuard extends OncePerRequestFilter {

    private static final Set<String> OWN_NAMES = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    private final boolean loopback;
    private final Problem problem;

    HostGuard(ServerProperties server, Problem problem) {
        InetAddress address = server.getAddress();
        this.loopback = address != null && address.isLoopbackAddress();
        this.problem = problem;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (loopback && !OWN_NAMES.contains(request.getServerName())) {
            problem.write(
                    response,
                    Problem.of(
                            HttpStatus.MISDIRECTED_REQUEST,
                            "Not for us",
                            "'%s' is not a name of this server".formatted(request.getServerName()),
                            "open http://127.0.0.1:%d/, or start with --host to serve others"
                                    .formatted(request.getLocalPort())));
            return;
        }
        chain.doFilter(request, response);
    }
}
