package dev.tierfall.web;

import dev.tierfall.model.Rejected;
import dev.tierfall.model.Rejection;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every error over HTTP, in one form: an RFC 9457 problem detail with {@code title}, {@code detail} and {@code mend}.
 * What is wrong with files stands in {@code rejections}, and {@code more} counts those that are not shown.
 */
@Component
public class Problem {

    private final JsonMapper json;

    Problem(JsonMapper json) {
        this.json = json;
    }

    public static ProblemDetail of(HttpStatusCode status, String title, String detail, String mend) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(title);
        problem.setProperty("mend", mend);
        return problem;
    }

    public static ProblemDetail of(Rejected rejected) {
        HttpStatus status = rejected instanceof Refused refused ? refused.status() : HttpStatus.BAD_REQUEST;
        List<Rejection> all = rejected.rejections();
        boolean single = all.size() == 1 && rejected.more() == 0;
        ProblemDetail problem = single
                ? of(
                        status,
                        title(status),
                        where(all.getFirst()) + all.getFirst().message(),
                        all.getFirst().mend())
                : of(
                        status,
                        title(status),
                        "%d things are wrong with it, and nothing was changed".formatted(all.size() + rejected.more()),
                        "mend what each line says and send it again");
        if (!single || all.getFirst().file() != null) {
            problem.setProperty("rejections", all);
            problem.setProperty("more", rejected.more());
        }
        return problem;
    }

    /** For filters, which answer before any controller is asked. */
    public void write(HttpServletResponse response, ProblemDetail problem) throws IOException {
        response.setStatus(problem.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }

    static String title(HttpStatusCode status) {
        return switch (status.value()) {
            case 400 -> "Not understood";
            case 401 -> "Not signed in";
            case 403 -> "Not allowed";
            case 404 -> "Not found";
            case 405 -> "Not that way";
            case 409 -> "Not now";
            case 413 -> "Too large";
            case 422 -> "Budget spent";
            case 429 -> "Too many tries";
            case 503 -> "Not ready";
            default -> status.is5xxServerError() ? "The program failed" : "Refused";
        };
    }

    private static String where(Rejection rejection) {
        return rejection.file() == null
                ? ""
                : rejection.file() + (rejection.line() == null ? ": " : ":" + rejection.line() + ": ");
    }
}
