package dev.tierfall.access;

import dev.tierfall.access.Users.Change;
import dev.tierfall.model.Rejected;
import dev.tierfall.web.Refused;
import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/users}: who may sign in, as whom, and from which seats they decide. */
@RestController
@RequestMapping("/api/v1/users")
class UserController {

    /** What is said of somebody; what is left out stays, and somebody new needs a role and a password. */
    record Said(
            @Nullable String role,
            @Nullable List<@Nullable String> seats,
            @Nullable String password) {}

    record Shown(String name, String role, List<String> seats) {
        static Shown of(User user) {
            return new Shown(
                    user.name(),
                    user.role().word(),
                    user.seats().stream().sorted().map(Seat::word).toList());
        }
    }

    private final Users users;
    private final Passwords passwords;

    UserController(Users users, Passwords passwords) {
        this.users = users;
        this.passwords = passwords;
    }

    @GetMapping
    List<Shown> all() {
        return users.all().stream().map(Shown::of).toList();
    }

    /** Each change ends the sessions that they have open. */
    @PutMapping("/{name}")
    Shown put(@PathVariable String name, @RequestBody Said said, Principal who) {
        Optional<User> known = users.find(name);
        String shown = known.map(User::name).orElseGet(() -> SessionController.name(name));
        @Nullable Role role = role(said, known);
        var change = new Change(shown, role, seats(said), password(said, known, shown));
        return users.change(change, who.getName()).map(Shown::of).orElseThrow(() -> refused(change, who.getName()));
    }

    private Refused refused(Change change, String who) {
        Set<Seat> held = users.find(change.name()).map(User::seats).orElse(Set.of());
        Set<Seat> wanted = change.seats();
        boolean own = Users.key(change.name()).equals(Users.key(who));
        if (own && wanted != null && !held.containsAll(wanted)) {
            return new Refused(
                    HttpStatus.FORBIDDEN,
                    "nobody gives a seat to themselves",
                    "let another administrator give it to you, or give it to somebody else");
        }
        return new Refused(
                HttpStatus.CONFLICT, "%s is the last administrator".formatted(change.name()), "make another one first");
    }

    private static @Nullable Role role(Said said, Optional<User> known) {
        if (said.role() == null) {
            if (known.isEmpty()) {
                throw missing("role");
            }
            return null;
        }
        return Arrays.stream(Role.values())
                .filter(role -> role.word().equals(said.role().strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new Rejected(
                        "'%s' is no role".formatted(said.role()),
                        "choose " + Arrays.stream(Role.values()).map(Role::word).collect(Collectors.joining(", "))));
    }

    private static @Nullable Set<Seat> seats(Said said) {
        return said.seats() == null
                ? null
                : said.seats().stream().map(UserController::seat).collect(Collectors.toSet());
    }

    private static Seat seat(@Nullable String word) {
        return Seat.of(word == null ? "" : word.strip().toLowerCase(Locale.ROOT))
                .orElseThrow(() ->
                        new Rejected("'%s' is no seat".formatted(word), "choose " + String.join(", ", Seat.words())));
    }

    /** Its hash, made before anything is locked, for it takes long. */
    private @Nullable String password(Said said, Optional<User> known, String name) {
        if (said.password() == null) {
            if (known.isEmpty()) {
                throw missing("password");
            }
            return null;
        }
        passwords.requireGood(said.password(), name);
        return passwords.hash(said.password());
    }

    private static Rejected missing(String what) {
        return new Rejected("the %s is missing".formatted(what), "send it as \"%s\" in the JSON body".formatted(what));
    }
}
