package dev.tierfall.access;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * What {@link Permissions} does not list is denied where a controller would answer it. Where none would, whoever is
 * signed in may hear so: a 404 or 405 helps them more than being told that their role is too small.
 */
@Component
class Unlisted implements AuthorizationManager<RequestAuthorizationContext> {

    private final RequestMappingHandlerMapping controllers;

    Unlisted(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping controllers) {
        this.controllers = controllers;
    }

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> who, RequestAuthorizationContext asked) {
        Authentication asker = who.get();
        boolean signedIn = asker != null && !(asker instanceof AnonymousAuthenticationToken);
        return new AuthorizationDecision(signedIn && !answered(asked));
    }

    private boolean answered(RequestAuthorizationContext asked) {
        try {
            ServletRequestPathUtils.parseAndCache(asked.getRequest());
            return controllers.getHandler(asked.getRequest()) != null;
        } catch (HttpRequestMethodNotSupportedException none) {
            return false;
        } catch (Exception unclear) {
            return true;
        }
    }
}
