package dev.tierfall.access;

import dev.tierfall.model.Rejected;
import dev.tierfall.web.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Signs people in and out, and makes the first administrator. */
@RestController
@RequestMapping("/api/v1")
class SessionController {

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._@+'-]{0,63}");

    record SignIn(@Nullable String name, @Nullable String password) {}

    record SetUp(
            @Nullable String token,
            @Nullable String name,
            @Nullable String password) {}

    /** @param seats from where they decide about findings */
    record Me(String name, String role, List<String> seats) {}

    private final Users users;
    private final Passwords passwords;
    private final SetUpLink link;
    private final Sessions sessions;
    private final Tries tries;

    SessionController(Users users, Passwords passwords, SetUpLink link, Sessions sessions, Tries tries) {
        this.users = users;
        this.passwords = passwords;
        this.link = link;
        this.sessions = sessions;
        this.tries = tries;
    }

    @PostMapping("/session")
    Me signIn(@RequestBody SignIn asked, HttpServletRequest request, HttpServletResponse response) {
        String name = given("name", asked.name());
        String password = given("password", asked.password());
        List<String> counted = List.of("address " + request.getRemoteAddr(), "name " + Users.key(name));
        tries.take(counted);
        Optional<User> user = users.find(name);
        if (!passwords.fit(password, user)) {
            throw new Refused(
                    HttpStatus.UNAUTHORIZED,
                    "no user has this name and password",
                    "check both; an administrator can give you a new password");
        }
        tries.giveBack(counted);
        sessions.open(user.orElseThrow(), request, response);
        return me(user.orElseThrow());
    }

    @DeleteMapping("/session")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signOut(HttpServletRequest request) {
        sessions.end(request);
    }

    @GetMapping("/me")
    Me me(Authentication who) {
        String role = who.getAuthorities().iterator().next().getAuthority();
        return new Me(
                who.getName(),
                String.valueOf(role).replace("ROLE_", "").toLowerCase(Locale.ROOT),
                Entitled.seats().stream().map(Seat::word).toList());
    }

    @PostMapping("/set-up")
    @ResponseStatus(HttpStatus.CREATED)
    Me setUp(@RequestBody SetUp asked, HttpServletRequest request, HttpServletResponse response) {
        tries.take(List.of("set-up " + request.getRemoteAddr()));
        if (!link.holds(given("token", asked.token()))) {
            throw new Refused(
                    HttpStatus.FORBIDDEN,
                    "this set-up link is used up, out of date or not ours",
                    "start the server again: while nobody can sign in, it prints a new one");
        }
        String name = name(given("name", asked.name()));
        String password = given("password", asked.password());
        passwords.requireGood(password, name);
        User first = new User(name, Role.ADMINISTRATOR, passwords.hash(password));
        boolean added = users.addFirst(first);
        link.use();
        if (!added) {
            throw new Refused(HttpStatus.CONFLICT, "somebody has set this server up already", "sign in instead");
        }
        sessions.open(first, request, response);
        return me(first);
    }

    /** A name that somebody may have. */
    static String name(String given) {
        String name = given.strip();
        if (!NAME.matcher(name).matches()) {
            throw new Rejected(
                    "'%s' can't be a name".formatted(name), "write letters, digits and . _ @ + ' -, 64 at most");
        }
        if (Users.key(name).equals(BearerFilter.NAME)) {
            throw new Rejected("'%s' is the program's own name".formatted(name), "take another one");
        }
        return name;
    }

    private static Me me(User user) {
        return new Me(
                user.name(),
                user.role().word(),
                user.seats().stream().sorted().map(Seat::word).toList());
    }

    private static String given(String what, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new Rejected(
                    "the %s is missing".formatted(what), "send it as \"%s\" in the JSON body".formatted(what));
        }
        return value;
    }
}
