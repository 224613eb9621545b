package dev.tierfall.web;

import dev.tierfall.model.Rejected;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Refuses a parameter that is a slip of one that the resource knows: {@code asOf} for {@code as-of} would be answered
 * for today, and nobody would see it. Other strange names pass, since the page's whole query string may be asked of the
 * API, and parts of it are the page's own.
 */
@Configuration
class Misspelt implements WebMvcConfigurer, HandlerInterceptor {

    private static final int SHORT = 4;
    private static final int LONG = 7;

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/v1/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && !readsAll(method)) {
            Set<String> known = known(method);
            for (String name : request.getParameterMap().keySet()) {
                meant(name, known).ifPresent(right -> {
                    throw new Rejected(
                            "there is no parameter '%s'".formatted(name), "did you mean '%s'?".formatted(right));
                });
            }
        }
        return true;
    }

    /** The known name that an unknown one is a slip of; empty where it is known or like none. */
    static Optional<String> meant(String name, Set<String> known) {
        String letters = letters(name);
        if (known.contains(name) || letters.length() < SHORT) {
            return Optional.empty();
        }
        var distance = new LevenshteinDistance(letters.length() < LONG ? 1 : 2);
        return known.stream()
                .filter(right -> right.length() >= SHORT && distance.apply(letters, letters(right)) >= 0)
                .findFirst();
    }

    private static String letters(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[-_. ]", "");
    }

    /** A resource that hands its address on to another one; that one knows its parameters. */
    private static boolean readsAll(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .anyMatch(parameter -> HttpServletRequest.class.isAssignableFrom(parameter.getParameterType()));
    }

    /** Those of the controller, and what is read of every question without its doing. */
    static Set<String> known(HandlerMethod method) {
        return Stream.concat(
                        Parameter.of(method).stream()
                                .filter(parameter -> !parameter.inPath())
                                .map(Parameter::name),
                        Stream.of(Parameter.BUDGET, Parameter.WHAT_IF))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
