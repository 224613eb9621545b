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

            Questions take `as-of`, `known-at` and `without` (repeatable). Long answers have `limit` (1,000 unless less is \
            asked for, or `all`) and `cursor`. `from`, `to` and `of` are refs, as `vendor:halden-msp` or \
            `vendor:halden-msp=availability`; so is `protect`, which without a value is what exposure watches by default. `cost` \
            says what an act costs, as `close-connection=10` or `disable-account account:svc=never`. `POST /imports` takes a form of `files` (repeated), `source` and `dryRun`, \
            answers 202, and tells the rest at `/imports/{id}` or, as server-sent events, at `/imports/{id}/events`.

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
