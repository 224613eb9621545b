package dev.tierfall.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
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
    private static final String VERSION = "version of the user";

    private final CsrfTokenRepository tokens;
    private final Users users;

    Sessions(CsrfTokenRepository tokens, Users users) {
        this.tokens = tokens;
        this.users = users;
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
        request.getSession().setAttribute(VERSION, user.version());
    }

    /**
     * Whether the user was changed since they signed in. What they may would else be what they might, for as long as
     * they stay; asked of the store, for another server may have changed it.
     */
    boolean outdated(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(VERSION) instanceof Long version)) {
            return false;
        }
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        return who != null
                && users.find(who.getName())
                        .filter(user -> user.version() == version)
                        .isEmpty();
    }

    void end(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
    }
}
