package dev.tierfall.incident.log;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody did about an incident. Never changed and never deleted.
 *
 * @param number its place in the order of all acts
 */
public record Act(long number, String incident, Kind kind, String who, Instant at, Says says) {

    /** What can be done. */
    public enum Kind {
        DECLARED,
        NOTED,
        MARKED,
        CUT,
        TOLD,
        CLOSED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What an act says; empty where its kind says nothing.
     *
     * @param about the thing that is marked, the cut, or who was told
     * @param word the mark, or how a cut stands
     * @param person who does a cut
     * @param moment by when a cut is due, when it was done, or when somebody was told
     * @param text a note, why, or the lessons
     * @param refs the vendors that took part in the after-action
     * @param reviewed the day of the after-action
     * @param reported the day on which the board was told
     */
    public record Says(
            @Nullable String about,
            @Nullable String word,
            @Nullable String person,
            @Nullable Instant moment,
            String text,
            List<String> refs,
            @Nullable LocalDate reviewed,
            @Nullable LocalDate reported) {

        public static Says text(String text) {
            return new Says(null, null, null, null, text, List.of(), null, null);
        }

        public static Says about(String about, @Nullable String word, String text) {
            return new Says(about, word, null, null, text, List.of(), null, null);
        }

        public Says by(@Nullable String whom, @Nullable Instant when) {
            return new Says(about, word, whom, when, text, refs, reviewed, reported);
        }

        public static Says after(
                String lessons, List<String> attended, @Nullable LocalDate reviewed, @Nullable LocalDate reported) {
            return new Says(null, null, null, null, lessons, attended, reviewed, reported);
        }
    }

    Map<String, Object> columns() {
        var columns = new HashMap<String, Object>();
        columns.put("incident", incident);
        columns.put("kind", kind.name());
        columns.put("who", who);
        columns.put("at", at.atZone(ZoneOffset.UTC));
        columns.put("about", says.about());
        columns.put("word", says.word());
        columns.put("person", says.person());
        columns.put("moment", says.moment() == null ? null : says.moment().atZone(ZoneOffset.UTC));
        columns.put("text", says.text());
        columns.put("refs", says.refs());
        columns.put("reviewed", says.reviewed());
        columns.put("reported", says.reported());
        return columns;
    }

    static Act of(Columns row) {
        return new Act(
                row.number("number"),
                row.text("incident"),
                Kind.valueOf(row.text("kind")),
                row.text("who"),
                row.moment("at"),
                new Says(
                        (String) row.maybe("about"),
                        (String) row.maybe("word"),
                        (String) row.maybe("person"),
                        row.maybe("moment") == null ? null : row.moment("moment"),
                        row.text("text"),
                        row.texts("refs"),
                        (LocalDate) row.maybe("reviewed"),
                        (LocalDate) row.maybe("reported")));
    }

    /** The properties of one node of the log, read by name. */
    record Columns(Map<String, Object> values) {

        @SuppressWarnings("unchecked") // properties are named by texts
        static Columns of(Map<String, Object> row, String column) {
            return new Columns((Map<String, Object>) Objects.requireNonNull(row.get(column), column));
        }

        @Nullable
        Object maybe(String column) {
            return values.get(column);
        }

        String text(String column) {
            return (String) there(column);
        }

        long number(String column) {
            return (Long) there(column);
        }

        LocalDate day(String column) {
            return (LocalDate) there(column);
        }

        Instant moment(String column) {
            return ((ZonedDateTime) there(column)).toInstant();
        }

        List<String> texts(String column) {
            return ((List<?>) there(column)).stream().map(Object::toString).toList();
        }

        private Object there(String column) {
            return Objects.requireNonNull(values.get(column), column);
        }
    }
}
