package dev.tierfall.access;

import dev.tierfall.model.Rejected;
import dev.tierfall.web.Refused;
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
            @Nullable List<String> seats,
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

    /** What changes holds from the next time that they sign in. */
    @PutMapping("/{name}")
    Shown put(@PathVariable String name, @RequestBody Said said) {
        Optional<User> known = users.find(name);
        String shown = known.map(User::name).orElseGet(() -> SessionController.name(name));
        User user = new User(shown, role(said, known), password(said, known, shown), seats(said, known));
        if (user.role() != Role.ADMINISTRATOR && lastAdministrator(known)) {
            throw new Refused(
                    HttpStatus.CONFLICT, "%s is the last administrator".formatted(shown), "make another one first");
        }
        users.save(user);
        return Shown.of(user);
    }

    private boolean lastAdministrator(Optional<User> known) {
        return known.filter(user -> user.role() == Role.ADMINISTRATOR).isPresent()
                && users.all().stream()
                                .filter(user -> user.role() == Role.ADMINISTRATOR)
                                .count()
                        == 1;
    }

    private static Role role(Said said, Optional<User> known) {
        if (said.role() == null) {
            return known.map(User::role).orElseThrow(() -> missing("role"));
        }
        return Arrays.stream(Role.values())
                .filter(role -> role.word().equals(said.role().strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new Rejected(
                        "'%s' is no role".formatted(said.role()),
                        "choose " + Arrays.stream(Role.values()).map(Role::word).collect(Collectors.joining(", "))));
    }

    private static Set<Seat> seats(Said said, Optional<User> known) {
        if (said.seats() == null) {
            return known.map(User::seats).orElse(Set.of());
        }
        return said.seats().stream()
                .map(word -> Seat.of(word.strip().toLowerCase(Locale.ROOT))
                        .orElseThrow(() -> new Rejected(
                                "'%s' is no seat".formatted(word), "choose " + String.join(", ", Seat.words()))))
                .collect(Collectors.toSet());
    }

    private String password(Said said, Optional<User> known, String name) {
        if (said.password() == null) {
            return known.map(User::password).orElseThrow(() -> missing("password"));
        }
        passwords.requireGood(said.password(), name);
        return passwords.hash(said.password());
    }

    private static Rejected missing(String what) {
        return new Rejected("the %s is missing".formatted(what), "send it as \"%s\" in the JSON body".formatted(what));
    }
}
