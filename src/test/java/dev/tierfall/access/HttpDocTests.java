package dev.tierfall.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/http.md} lists the addresses as {@link Permissions} does. Write it anew with {@code mvn test
 * -Dtest=HttpDocTests -Dtierfall.write-docs=true}.
 */
class HttpDocTests {

    private static final Path DOC = Path.of("docs/http.md");

    private static final String HEAD = """
            # The HTTP interface

            Generated from `dev.tierfall.access.Permissions`; `HttpDocTests` says how.

            The JSON is that of the command line, which asks the same addresses. A browser signs in with `POST \
            /api/v1/session` (name, password) and sends the value of the cookie `XSRF-TOKEN` back in the header \
            `X-XSRF-TOKEN` with whatever is not a GET. A program sends `Authorization: Bearer TOKEN`; the token of a \
            running server stands in `server.json` in its data directory, which only its owner can read.

            An error is an RFC 9457 problem detail with `title`, `detail` and `mend`; what is wrong with files stands in \
            `rejections` (`file`, `line`, `column`, `value`, `message`, `mend`), and `more` counts the rest.

            Questions take `as-of`, `known-at`, `without` (repeatable) and `what-if`, the name of a saved what-if. Long answers have `limit` (1,000 unless less is \
            asked for, or `all`) and `cursor`. `from`, `to` and `of` are refs, as `vendor:halden-msp` or \
            `vendor:halden-msp=availability`. `POST /imports` takes a form of `files` (repeated), `source` and `dryRun`, \
            answers 202, and tells the rest at `/imports/{id}` or, as server-sent events, at `/imports/{id}/events`. \
            `GET /export` takes `as`, which is bundle or graphml, and `as-of` and `known-at` as questions do.

            `/blast` also takes `trials` (1 to 1,000,000) with `seed`, which give each row `probability` and `margin95`; \
            and `sensitivity=true`, as `/rank` does, which says whether the order holds with all likelihoods halved or \
            raised by half.

            Every question takes `budget`, the seconds after which it gives up: at most 60, which is also what it has \
            without one; reading the map into memory does not count. A question that costs more time or memory gets 422, on \
            the command line exit status 4. `cuts`, `choke-points` and the movers of `changes` search for a third of it, and \
            say where that was too short. Whoever hangs up ends the walk. A what-if goes with all questions but `changes`, \
            and with `trend` but for `known`.

            `/compare/` before any question of the map (`/compare/blast?from=…&what-if=mfa`) gives it `before` and `after`, with the \
            rows that are `gone`, `new` and `changed`; `POST` takes an unsaved what-if as its body, and so does `PUT /what-ifs/{name}`.

            `rank` orders vendors by their takeover, or with `state=availability` by their outage; its `weights` say how \
            much each thing counts. `concentration` is asked `by` vendor, parent, country, product or plane (repeatable; all \
            of them unless said): `takeover` and `outage` are what is possible, `forced` what stops of necessity, and \
            `missing` names what nobody said. Both give the first rows only: they have a `limit` and no `cursor`.

            `protect` of `/cuts` and `/choke-points` is a ref as well; without one, what exposure watches by default is \
            protected. `cost` says what an act costs, as `close-connection=10` or `disable-account account:svc=never`.

            `/findings` is the record: what is found now, or in one `state` (open, proposed, overdue, waived, accepted, \
            closed), of a `check`, `vendor`, `severity` or `owner`, or with some words in it (`find`). `POST \
            /findings/{id}/owner` takes `owner` and `due`; `/waiver` takes `kind` (waiver or acceptance), `reason` and \
            `until`; `/approval` and `/refusal` take `seat` and `reason`, and ask for that seat whatever the role. \
            `PUT /users/{name}` takes `role`, `seats` and `password`. What was decided meanwhile by somebody else is 409.

            Without signing in: `GET /actuator/health/liveness` and `GET /actuator/health/readiness`.

            | | address | the least role that may |
            |---|---|---|
            """;

    @Test
    void isFresh() throws IOException {
        String fresh = HEAD
                + Permissions.ALL.stream()
                        .map(p -> "| %s | `%s` | %s |%n"
                                .formatted(
                                        p.method(),
                                        p.path(),
                                        p.least() == null ? "anyone" : p.least().word()))
                        .collect(Collectors.joining());
        if (Boolean.getBoolean("tierfall.write-docs")) {
            Files.writeString(DOC, fresh);
        }
        assertThat(Files.readString(DOC)).isEqualTo(fresh);
    }
}
