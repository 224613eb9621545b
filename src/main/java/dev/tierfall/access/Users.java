package dev.tierfall.access;

import dev.tierfall.store.Records;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Repository;

/** Who may sign in. A name is one person however it is capitalised. */
@Repository
class Users {

    private static final String ANY = "MATCH (user:User) RETURN user.name AS name LIMIT 1";

    private static final String FIND =
            "MATCH (user:User {key: $key}) RETURN user.name AS name, user.role AS role, user.password AS password,"
                    + " coalesce(user.seats, []) AS seats";

    private static final String ALL = """
            MATCH (user:User)
            RETURN user.name AS name, user.role AS role, user.password AS password, coalesce(user.seats, []) AS seats
            ORDER BY user.key""";

    private static final String SAVE = """
            MERGE (user:User {key: $key})
            SET user.name = $name, user.role = $role, user.password = $password, user.seats = $seats
            RETURN user.name AS name""";

    /** The lock of the one :Door node makes two first users that come at once take turns, also from two servers. */
    private static final String ADD_FIRST = """
            MERGE (door:Door {name: 'set-up'})
            SET door.asked = coalesce(door.asked, 0) + 1
            WITH door WHERE NOT EXISTS { MATCH (:User) }
            CREATE (user:User {key: $key, name: $name, role: $role, password: $password})
            RETURN user.name AS name
            """;

    private final Records records;

    Users(Records records) {
        this.records = records;
    }

    boolean none() {
        return records.read(ANY, Map.of()).isEmpty();
    }

    Optional<User> find(String name) {
        return records.read(FIND, Map.of("key", key(name))).stream()
                .map(Users::user)
                .findFirst();
    }

    /** Everybody, by name. */
    List<User> all() {
        return records.read(ALL, Map.of()).stream().map(Users::user).toList();
    }

    /** Adds somebody, or says anew who they are. */
    void save(User user) {
        records.write(
                SAVE,
                Map.of(
                        "key", key(user.name()),
                        "name", user.name(),
                        "role", user.role().name(),
                        "password", user.password(),
                        "seats", user.seats().stream().map(Seat::name).sorted().toList()));
    }

    private static User user(Map<String, Object> row) {
        Set<Seat> seats = ((List<?>) Objects.requireNonNull(row.get("seats")))
                .stream().map(seat -> Seat.valueOf(seat.toString())).collect(Collectors.toSet());
        return new User(text(row, "name"), Role.valueOf(text(row, "role")), text(row, "password"), seats);
    }

    /** Adds the first user; false, and nothing is changed, where there is one already. */
    boolean addFirst(User user) {
        List<?> added = records.write(
                ADD_FIRST,
                Map.of(
                        "key", key(user.name()),
                        "name", user.name(),
                        "role", user.role().name(),
                        "password", user.password()));
        return !added.isEmpty();
    }

    private static String text(Map<String, Object> row, String column) {
        return (String) Objects.requireNonNull(row.get(column), column);
    }

    static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
