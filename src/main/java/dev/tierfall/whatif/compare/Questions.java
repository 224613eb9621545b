package dev.tierfall.whatif.compare;

import dev.tierfall.access.Entitled;
import dev.tierfall.blast.Supposing;
import dev.tierfall.model.Rejected;
import dev.tierfall.store.Supposition;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolverComposite;
import org.springframework.web.method.support.InvocableHandlerMethod;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.ServletRequestDataBinderFactory;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Puts a question of the map to the controller that answers it, without a second request. Only those whose answer names
 * its {@code snapshot} can be asked: they read one map and nothing else, so a supposition reaches all of them.
 */
@Component
class Questions {

    private static final String API = "/api/v1";
    private static final String SNAPSHOT = "snapshot";

    private final RequestMappingHandlerMapping controllers;
    private final RequestMappingHandlerAdapter adapter;

    Questions(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping controllers,
            @Qualifier("requestMappingHandlerAdapter") RequestMappingHandlerAdapter adapter) {
        this.controllers = controllers;
        this.adapter = adapter;
    }

    /**
     * The answer of a controller, before it is written out.
     *
     * @param question its address behind the API's, as {@code /chain/halden-msp}
     * @param supposed null for the map as it is
     * @throws Exception what the controller throws
     */
    Object ask(
            HttpServletRequest request,
            String question,
            Map<String, String[]> parameters,
            @Nullable Supposition supposed)
            throws Exception {
        var asked = new Asked(request, API + question, parameters);
        ServletRequestPathUtils.parseAndCache(asked);
        InvocableHandlerMethod controller = controller(asked, question);
        Object answer = Supposing.under(
                supposed, () -> controller.invokeForRequest(new ServletWebRequest(asked), new ModelAndViewContainer()));
        if (answer == null) {
            throw new AssertionError(question + " answers nothing");
        }
        return answer;
    }

    private InvocableHandlerMethod controller(Asked asked, String question) throws Exception {
        HandlerExecutionChain found = controllers.getHandler(asked);
        if (found == null || !(found.getHandler() instanceof HandlerMethod method) || !isOfTheMap(method)) {
            throw new Rejected(
                    "'%s' asks nothing that a what-if could change".formatted(question.replaceFirst("^/", "")),
                    "compare one of " + String.join(", ", comparable()));
        }
        Object pattern = asked.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        if (!Entitled.to(HttpMethod.GET, String.valueOf(pattern))) {
            throw new AccessDeniedException(question);
        }
        var resolvers = new HandlerMethodArgumentResolverComposite();
        resolvers.addResolvers(adapter.getArgumentResolvers());
        var controller = new InvocableHandlerMethod(method);
        controller.setHandlerMethodArgumentResolvers(resolvers);
        controller.setDataBinderFactory(
                new ServletRequestDataBinderFactory(List.of(), adapter.getWebBindingInitializer()));
        return controller;
    }

    private static boolean isOfTheMap(HandlerMethod method) {
        Class<?> answer = method.getMethod().getReturnType();
        return answer.isRecord()
                && Arrays.stream(answer.getRecordComponents())
                        .anyMatch(component -> component.getName().equals(SNAPSHOT));
    }

    /** The first part of each address that can be compared. */
    private Set<String> comparable() {
        return controllers.getHandlerMethods().entrySet().stream()
                .filter(entry -> isOfTheMap(entry.getValue()))
                .flatMap(entry -> entry.getKey().getPatternValues().stream())
                .map(pattern -> pattern.substring(API.length() + 1).replaceAll("/.*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
