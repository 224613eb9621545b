package dev.tierfall.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.stream.Stream;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;

/**
 * Opens and ends a person's session. Both the session's id and the token against forged requests are new after sign-in.
 */
@Component
class Sessions {

    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final ChangeSessionIdAuthenticationStrategy newId = new ChangeSessionIdAuthenticationStrategy();
    private final CsrfTokenRepository tokens;

    Sessions(CsrfTokenRepository tokens) {
        this.tokens = tokens;
    }

    static Authentication authentication(String name, Role role) {
        return authentication(new User(name, role, ""));
    }

    /** The role comes first, then the seats. */
    private static Authentication authentication(User user) {
        Stream<String> seats = user.seats().stream().sorted().map(Seat::authority);
        return UsernamePasswordAuthenticationToken.authenticated(
                user.name(),
                null,
                AuthorityUtils.createAuthorityList(
                        Stream.concat(Stream.of(user.role().authority()), seats).toArray(String[]::new)));
    }

    void open(User user, HttpServletRequest request, HttpServletResponse response) {
        Authentication authentication = authentication(user);
        newId.onAuthentication(authentication, request, response);
        tokens.saveToken(tokens.generateToken(request), request, response);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }

    void end(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
    }
}
