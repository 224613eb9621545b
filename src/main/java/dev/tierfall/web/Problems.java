package dev.tierfall.web;

import dev.tierfall.model.Rejected;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Turns whatever a controller throws into a {@link Problem}; a stack trace goes to the log and never to a person. */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final Resource PAGE = new ClassPathResource("static/index.html");

    private final Counter spent;

    Problems(MeterRegistry meters) {
        this.spent = Counter.builder("tierfall.budget.spent")
                .description("Questions that cost more than they may, or were cancelled")
                .register(meters);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> rejected(Rejected rejected) {
        if (rejected instanceof Refused refused && refused.status() == HttpStatus.UNPROCESSABLE_CONTENT) {
            spent.increment();
        }
        return answer(Problem.of(rejected));
    }

    /** Tomcat reads parameters late, so what is wrong with them comes up amidst a controller. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(InvalidParameterException broken) {
        return answer(Problem.of(
                HttpStatus.BAD_REQUEST,
                Problem.title(HttpStatus.BAD_REQUEST),
                "a parameter of the address can't be read",
                "encode it as UTF-8, with a percent sign before each byte, as %C3%A9 for é"));
    }

    /** Also what the store and the analyses throw: their words may hold data or paths, so they stay in the log. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> failed(Throwable failure) throws Throwable {
        if (failure instanceof AccessDeniedException || failure instanceof AuthenticationException) {
            throw failure; // The security filters answer these.
        }
        LOG.error("A request failed", failure);
        return answer(Problem.of(
                HttpStatus.INTERNAL_SERVER_ERROR,
                Problem.title(HttpStatus.INTERNAL_SERVER_ERROR),
                "the program met a fault of its own; what you sent was not at fault",
                "try again, and if it fails again look into tierfall.log in the data directory"));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleNoResourceFoundException(
            NoResourceFoundException missing, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (wantsPage(request) && !missing.getResourcePath().startsWith("api/") && PAGE.exists()) {
            return ResponseEntity.status(status)
                    .contentType(MediaType.TEXT_HTML)
                    .body(PAGE);
        }
        return handleExceptionInternal(missing, null, headers, status, request);
    }

    /** Spring's own refusals (404, 405, 415, a parameter missing or of the wrong type) come through here. */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception refusal, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String detail = refusal instanceof ErrorResponse response
                ? Objects.requireNonNullElse(response.getBody().getDetail(), "")
                : status.is4xxClientError() ? "the request can't be read" : "the request failed";
        ProblemDetail problem =
                Problem.of(status, Problem.title(status), detail(refusal, detail), mend(refusal, status));
        return super.handleExceptionInternal(refusal, problem, headers, status, request);
    }

    private static String detail(Exception refusal, String otherwise) {
        return switch (refusal) {
            case NoResourceFoundException missing -> "nothing is at /" + missing.getResourcePath();
            case TypeMismatchException mismatch ->
                "'%s' can't be %s".formatted(mismatch.getValue(), mismatch.getPropertyName());
            default -> otherwise;
        };
    }

    private static String mend(Exception refusal, HttpStatusCode status) {
        if (refusal instanceof HttpRequestMethodNotSupportedException method
                && method.getSupportedHttpMethods() != null) {
            return "use "
                    + method.getSupportedHttpMethods().stream()
                            .map(HttpMethod::name)
                            .sorted()
                            .collect(Collectors.joining(" or "));
        }
        return ErrorPage.mend(status);
    }

    private static boolean wantsPage(WebRequest request) {
        String[] accepted = request.getHeaderValues(HttpHeaders.ACCEPT);
        return accepted != null && Arrays.stream(accepted).anyMatch(a -> a.contains(MediaType.TEXT_HTML_VALUE));
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
