package dev.tierfall.web;

import dev.tierfall.model.Rejected;
import dev.tierfall.model.Rejection;
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

    /** The same, where what was refused is what the path names: not found rather than not understood. */
    public static Refused absent(Rejected rejected) {
        Rejection first = rejected.rejections().getFirst();
        return new Refused(HttpStatus.NOT_FOUND, first.message(), first.mend());
    }

    public HttpStatus status() {
        return status;
    }
}
