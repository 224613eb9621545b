package dev.tierfall.blast;

import dev.tierfall.model.Ref;
import dev.tierfall.web.Refused;
import org.springframework.http.HttpStatus;

/**
 * A question names what the map that it is put to does not know; another map might. It is not understood (400), unless
 * the address itself is that of the thing: then it is not found (404).
 */
public class NotOnTheMap extends Refused {

    private static final long serialVersionUID = 1L;

    private final String ref;
    private final String mend;

    NotOnTheMap(Ref ref, String mend) {
        this(HttpStatus.BAD_REQUEST, ref.toString(), mend);
    }

    private NotOnTheMap(HttpStatus status, String ref, String mend) {
        super(status, "%s is not on the map".formatted(ref), mend);
        this.ref = ref;
        this.mend = mend;
    }

    /** The same for a question whose path names a thing: not found where that one is what is missing. */
    public NotOnTheMap at(String path) {
        return ref.equals(path) ? new NotOnTheMap(HttpStatus.NOT_FOUND, ref, mend) : this;
    }
}
