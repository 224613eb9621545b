package dev.tierfall.web;

import dev.tierfall.model.Rejected;
import org.springframework.http.HttpStatus;

/**
 * A {@link Rejected} that HTTP should answer with another status than 400, as 404 for a thing that is not on the map.
 */
public class Refused extends Rejected {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;

    public Refused(HttpStatus status, String message, String mend) {
        super(message, mend);
        this.status = status;
    }

    public HttpStatus status() {
        return status;
    }
}
