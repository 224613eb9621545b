package dev.tierfall.access;

import dev.tierfall.web.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Says why a door stays shut, and who could open it. */
class Denials implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final Problem problem;

    Denials(Problem problem) {
        this.problem = problem;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        problem.write(
                response,
                Problem.of(
                        HttpStatus.UNAUTHORIZED,
                        "Not signed in",
                        "only people who are signed in may ask this",
                        "sign in at /sign-in, or send the header Authorization: Bearer with a token"));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException {
        problem.write(response, reason instanceof CsrfException ? forged() : beyond(request));
    }

    private static ProblemDetail forged() {
        return Problem.of(
                HttpStatus.FORBIDDEN,
                "Not allowed",
                "the request does not show that it comes from our own page",
                "send the value of the cookie XSRF-TOKEN in the header X-XSRF-TOKEN");
    }

    private static ProblemDetail beyond(HttpServletRequest request) {
        String who = Permissions.ALL.stream()
                .filter(permission -> matcher(permission).matches(request))
                .flatMap(permission -> Permissions.roles(permission).stream())
                .map(Role::word)
                .collect(Collectors.joining(" or "));
        return Problem.of(
                HttpStatus.FORBIDDEN,
                "Not allowed",
                "your role does not cover this",
                who.isEmpty() ? "nobody may ask this over HTTP" : "ask somebody who is %s".formatted(who));
    }

    private static RequestMatcher matcher(Permissions.Permission permission) {
        return PathPatternRequestMatcher.withDefaults().matcher(permission.method(), permission.path());
    }
}
