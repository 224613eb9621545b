package dev.tierfall.access;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Whether whoever is signed in may ask for something, to be asked where one question is put within another. */
public final class Entitled {

    private Entitled() {}

    /** The seats from which they decide, as they held them when they signed in: a change of them ends the session. */
    public static Set<Seat> seats() {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        return who == null
                ? Set.of()
                : Arrays.stream(Seat.values())
                        .filter(seat -> who.getAuthorities().stream()
                                .anyMatch(granted -> seat.authority().equals(granted.getAuthority())))
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * Whether they may, by the table of permissions.
     *
     * @param path as {@link Permissions} lists it, as {@code /api/v1/chain/{vendor}}
     */
    public static boolean to(HttpMethod method, String path) {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        return who != null
                && Permissions.ALL.stream()
                        .filter(permission -> permission.method().equals(method)
                                && permission.path().equals(path))
                        .flatMap(permission -> Permissions.roles(permission).stream())
                        .anyMatch(role -> who.getAuthorities().stream()
                                .anyMatch(granted -> role.authority().equals(granted.getAuthority())));
    }
}
