package dev.tierfall.blast;

import dev.tierfall.model.Ref;
import dev.tierfall.model.Rejected;

/** A question names what the map that it is put to does not know; another map might. */
public class NotOnTheMap extends Rejected {

    private static final long serialVersionUID = 1L;

    NotOnTheMap(Ref ref, String mend) {
        super("%s is not on the map".formatted(ref), mend);
    }
}
