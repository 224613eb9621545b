package dev.tierfall.store.console;

import dev.tierfall.model.Rejected;
import dev.tierfall.store.Console.Limits;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.TransactionTerminatedException;
import org.neo4j.graphdb.security.AuthorizationViolationException;
import org.neo4j.kernel.api.exceptions.Status;

/** What becomes of a statement that Neo4j did not finish, in words for whoever wrote it. */
final class Mishaps {

    private static final Pattern PLACE = Pattern.compile("\\(line (\\d+), column (\\d+) \\(offset: \\d+\\)\\)");

    private Mishaps() {}

    /** @param shift how many characters of ours stand before the statement on its first line */
    static RuntimeException told(@Nullable Throwable failure, Limits limits, int shift) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case Rejected rejected -> {
                    return rejected;
                }
                case StackOverflowError _ -> {
                    return new Rejected("the query is nested too deeply", "write it flatter");
                }
                case AuthorizationViolationException _ -> {
                    return new Rejected(
                            "the query asks for more than the map: the console reads the map and nothing else",
                            "ask for the labels and relationships that the schema names");
                }
                case TransactionTerminatedException _ -> {
                    return late(limits);
                }
                default -> {}
            }
        }
        Status status = status(failure);
        String code = status.code().serialize();
        if (code.contains("OutOfMemory") || code.contains("MemoryPool")) {
            return large(limits);
        }
        if (status.code().classification() == Status.Classification.ClientError) {
            return new Rejected(placed(words(failure), shift), "mend the query there");
        }
        return new IllegalStateException("the console failed", failure);
    }

    static Rejected late(Limits limits) {
        return new Rejected(
                "the query took longer than %d s and was stopped"
                        .formatted(limits.time().toSeconds()),
                "begin at fewer things, or shorten its paths");
    }

    private static Rejected large(Limits limits) {
        return new Rejected(
                "the query held more than %d MB in memory and was stopped".formatted(limits.bytes() >> 20),
                "collect and sort less at once, or begin at fewer things");
    }

    private static Status status(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Status.HasStatus has) {
                return has.status();
            }
        }
        return Status.General.UnknownError;
    }

    private static String words(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Status.HasStatus) {
                return String.valueOf(cause.getMessage());
            }
        }
        return String.valueOf(failure);
    }

    /** Neo4j's own words, with the place where it stands in the user's text in front. */
    private static String placed(String message, int shift) {
        String words = message.lines().findFirst().orElse("").strip();
        Matcher place = PLACE.matcher(words);
        if (!place.find()) {
            return words;
        }
        int line = Integer.parseInt(place.group(1));
        int column = Integer.parseInt(place.group(2)) - (line == 1 ? shift : 0);
        return "line %d, column %d: %s"
                .formatted(line, column, place.replaceAll("").strip());
    }
}
