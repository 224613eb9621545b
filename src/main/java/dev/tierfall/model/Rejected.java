package dev.tierfall.model;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Somebody gave us what we can't use, and nothing was changed. Exit status 2 on the command line, 4xx over HTTP.
 *
 * <p>Only for what people can mend. A broken invariant of our own is an {@link AssertionError}.
 */
public class Rejected extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Rejection> rejections;
    private final int more;

    public Rejected(String message, String mend) {
        this(List.of(new Rejection(null, null, null, null, message, mend)), 0);
    }

    /** @param more how many rejections there are besides those given */
    public Rejected(List<Rejection> rejections, int more) {
        super(rejections.stream().map(Rejection::text).collect(Collectors.joining("\n")));
        this.rejections = List.copyOf(rejections);
        this.more = more;
    }

    public List<Rejection> rejections() {
        return rejections;
    }

    public int more() {
        return more;
    }
}
