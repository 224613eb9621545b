package dev.tierfall.web;

import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;

/**
 * A parameter that a controller reads from an address or a form, found where the controller declares it.
 *
 * @param type what the controller makes of it; a list where it may be repeated
 * @param inPath whether it is a part of the path
 * @param required whether the controller is not even asked without it
 */
public record Parameter(String name, Type type, boolean inPath, boolean required) {

    /** What every question of the map reads besides, whichever controller answers it. */
    public static final String BUDGET = "budget";

    /** The same; names a saved what-if. */
    public static final String WHAT_IF = "what-if";

    /** The parameters of one method of a controller, in order; a record of a question has one a component. */
    public static List<Parameter> of(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .flatMap(Parameter::of)
                .toList();
    }

    private static Stream<Parameter> of(MethodParameter parameter) {
        RequestParam single = parameter.getParameterAnnotation(RequestParam.class);
        PathVariable path = parameter.getParameterAnnotation(PathVariable.class);
        Type type = parameter.getGenericParameterType();
        if (single != null) {
            boolean required = single.required() && single.defaultValue().equals(ValueConstants.DEFAULT_NONE);
            return Stream.of(new Parameter(named(single.name(), parameter), type, false, required));
        }
        if (path != null) {
            return Stream.of(new Parameter(named(path.name(), parameter), type, true, path.required()));
        }
        boolean asked = parameter.getParameterType().isRecord() && !parameter.hasParameterAnnotation(RequestBody.class);
        return asked ? components(parameter.getParameterType()) : Stream.empty();
    }

    private static String named(String name, MethodParameter parameter) {
        return name.isEmpty() ? parameter.getParameter().getName() : name;
    }

    private static Stream<Parameter> components(Class<?> question) {
        return Arrays.stream(question.getDeclaredConstructors()[0].getParameters())
                .map(component -> {
                    @Nullable BindParam bound = component.getAnnotation(BindParam.class);
                    String name = bound == null ? component.getName() : bound.value();
                    return new Parameter(name, component.getParameterizedType(), false, false);
                });
    }
}
