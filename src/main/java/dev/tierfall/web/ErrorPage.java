package dev.tierfall.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What the servlet container refuses, or what fails outside of any controller, lands here and becomes a {@link Problem}
 * too.
 */
@RestController
class ErrorPage implements ErrorController {

    @RequestMapping("/error")
    ResponseEntity<ProblemDetail> error(HttpServletRequest request) {
        HttpStatusCode status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatusCode.valueOf(code)
                : HttpStatus.NOT_FOUND;
        String detail = status.is5xxServerError()
                ? "the program met a fault of its own; what you sent was not at fault"
                : "the server can't do what this request asks";
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problem.of(status, Problem.title(status), detail, mend(status)));
    }

    static String mend(HttpStatusCode status) {
        return switch (status.value()) {
            case 404 -> "check the address; the addresses are listed in docs/http.md";
            case 405 -> "use another method";
            case 413 -> "send less at once, or import it on the command line";
            case 415 -> "send application/json, or multipart/form-data for files";
            default ->
                status.is5xxServerError()
                        ? "try again, and if it fails again look into tierfall.log in the data directory"
                        : "check the request against docs/http.md";
        };
    }
}
