package dev.tierfall.access;

import dev.tierfall.store.Records;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Who may sign in. A name is one person however it is capitalised. */
@Repository
class Users {

    private static final String ANY = "MATCH (user:User) RETURN user.name AS name LIMIT 1";

    private static final String COLUMNS = " RETURN user.name AS name, user.role AS role, user.password AS password,"
            + " coalesce(user.seats, []) AS seats, coalesce(user.version, 0) AS version";

    private static final String FIND = "MATCH (user:User {key: $key})" + COLUMNS;

    private static final String ALL = "MATCH (user:User)" + COLUMNS + " ORDER BY user.key";

    /**
     * All that must not come between two administrators who change somebody at once, under the lock of the one :Door:
     * what is left out stays, an administrator stays, and nobody gives a seat to themselves. What was changed is
     * appended as a :UserAct, which nothing ever changes.
     */
    private static final String CHANGE = """
            MERGE (door:Door {name: 'set-up'})
            SET door.asked = coalesce(door.asked, 0) + 1
            WITH door
            OPTIONAL MATCH (was:User {key: $key})
            WITH door.asked AS number, was.role AS oldRole, coalesce(was.seats, []) AS oldSeats,
                 coalesce($role, was.role) AS role, coalesce($seats, was.seats, []) AS seats,
                 coalesce($password, was.password) AS password,
                 EXISTS { MATCH (other:User {role: 'ADMINISTRATOR'}) WHERE other.key <> $key } AS others
            WHERE role IS NOT NULL AND password IS NOT NULL
              AND (coalesce(oldRole, '') <> 'ADMINISTRATOR' OR role = 'ADMINISTRATOR' OR others)
              AND ($by <> $key OR all(seat IN seats WHERE seat IN oldSeats))
            WITH *, oldRole IS NULL OR oldRole <> role OR oldSeats <> seats OR $password IS NOT NULL AS changed
            MERGE (user:User {key: $key})
            ON CREATE SET user.name = $name
            SET user.role = role, user.seats = seats, user.password = password,
                user.version = coalesce(user.version, 0) + CASE WHEN changed THEN 1 ELSE 0 END
            FOREACH (one IN CASE WHEN changed THEN [1] ELSE [] END |
              CREATE (:UserAct {number: number, who: $who, at: $at, user: $key, fromRole: oldRole, toRole: role,
                                fromSeats: oldSeats, toSeats: seats, password: $password IS NOT NULL}))
            """ + COLUMNS;

    /** The lock of the one :Door node makes two first users that come at once take turns, also from two servers. */
    private static final String ADD_FIRST = """
            MERGE (door:Door {name: 'set-up'})
            SET door.asked = coalesce(door.asked, 0) + 1
            WITH door WHERE NOT EXISTS { MATCH (:User) }
            CREATE (user:User {key: $key, name: $name, role: $role, password: $password})
            CREATE (:UserAct {number: door.asked, who: $name, at: $at, user: $key, toRole: $role, fromSeats: [],
                              toSeats: [], password: true})
            RETURN user.name AS name
            """;

    /**
     * What is said of somebody; null where it stays as it is.
     *
     * @param password hashed
     */
    record Change(
            String name,
            @Nullable Role role,
            @Nullable Set<Seat> seats,
            @Nullable String password) {}

    private final Records records;
    private final Clock clock;

    Users(Records records, Clock clock) {
        this.records = records;
        this.clock = clock;
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

    /**
     * Adds somebody, or changes what is said of them.
     *
     * @param who changes it
     * @return as they are now; empty, and nothing is changed, where nobody would be left to administer, or where who
     *     asks would give themselves a seat
     */
    Optional<User> change(Change said, String who) {
        Set<Seat> seats = said.seats();
        var parameters = new HashMap<String, Object>();
        parameters.put("key", key(said.name()));
        parameters.put("name", said.name());
        parameters.put("role", said.role() == null ? null : said.role().name());
        parameters.put(
                "seats",
                seats == null ? null : seats.stream().map(Seat::name).sorted().toList());
        parameters.put("password", said.password());
        parameters.put("who", who);
        parameters.put("by", key(who));
        parameters.put("at", now());
        return records.write(CHANGE, parameters).stream().map(Users::user).findFirst();
    }

    private ZonedDateTime now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS).atZone(ZoneOffset.UTC);
    }

    private static User user(Map<String, Object> row) {
        Set<Seat> seats = ((List<?>) Objects.requireNonNull(row.get("seats")))
                .stream().map(seat -> Seat.valueOf(seat.toString())).collect(Collectors.toSet());
        return new User(text(row, "name"), Role.valueOf(text(row, "role")), text(row, "password"), seats, (Long)
                Objects.requireNonNull(row.get("version")));
    }

    /** Adds the first user; false, and nothing is changed, where there is one already. */
    boolean addFirst(User user) {
        List<?> added = records.write(
                ADD_FIRST,
                Map.of(
                        "key", key(user.name()),
                        "name", user.name(),
                        "role", user.role().name(),
                        "password", user.password(),
                        "at", now()));
        return !added.isEmpty();
    }

    private static String text(Map<String, Object> row, String column) {
        return (String) Objects.requireNonNull(row.get(column), column);
    }

    static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
