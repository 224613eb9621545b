package dev.tierfall.check.finding;

import dev.tierfall.check.finding.FindingAnswer.Point;
import dev.tierfall.check.finding.FindingAnswer.Trend;
import dev.tierfall.check.finding.Spells.Count;
import dev.tierfall.check.record.Mark;
import dev.tierfall.check.record.RecordState;
import dev.tierfall.model.Rejected;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;

/**
 * How many findings were open on each day: those that had begun less those that had ended, less those that somebody
 * accepted on that day. Counted by the store, so it costs no more on a large map than days and acts.
 */
@Lazy
@Service
class OpenTrend {

    private static final int USUAL_DAYS = 90;

    /** As many points as a picture can tell apart. */
    private static final int POINTS = 120;

    private final Spells spells;
    private final Acts acts;
    private final RecordState record;
    private final Findings findings;

    OpenTrend(Spells spells, Acts acts, RecordState record, Findings findings) {
        this.spells = spells;
        this.acts = acts;
        this.record = record;
        this.findings = findings;
    }

    /**
     * From day to day, or in longer steps where those are too many.
     *
     * @param from null for ninety days before, or when the record begins
     * @param to null for today
     */
    Trend between(@Nullable LocalDate from, @Nullable LocalDate to) {
        LocalDate last = to == null ? findings.today() : to;
        List<Count> began = spells.beginnings();
        LocalDate record =
                began.stream().map(Count::day).min(Comparator.naturalOrder()).orElse(last);
        LocalDate usual = last.minusDays(USUAL_DAYS);
        LocalDate first = from != null ? from : usual.isBefore(record) ? record : usual;
        first = first.isAfter(last) && from == null ? last : first;
        if (first.isAfter(last)) {
            throw new Rejected("from %s is after to %s".formatted(first, last), "ask for a later end");
        }
        List<Point> points = points(days(first, last), began);
        Mark mark = this.record.mark();
        return new Trend(
                findings.today().toString(),
                mark.policy(),
                mark.round() == 0 ? "none" : "g%d".formatted(mark.generation()),
                List.of(),
                FindingSentences.trend(points),
                "Waived and accepted ones are counted apart. The record begins on %s.".formatted(record),
                first.toString(),
                last.toString(),
                points);
    }

    private static List<LocalDate> days(LocalDate first, LocalDate last) {
        long step = Math.max(1, Math.ceilDiv(ChronoUnit.DAYS.between(first, last), POINTS - 1));
        var days = new ArrayList<LocalDate>();
        for (LocalDate day = last; !day.isBefore(first); day = day.minusDays(step)) {
            days.addFirst(day);
        }
        return days;
    }

    private List<Point> points(List<LocalDate> days, List<Count> began) {
        List<Count> ended = spells.endings();
        Map<String, List<Act>> all = acts.all();
        Map<String, List<Spell>> touched = spells.ever(all.keySet()).stream().collect(Collectors.groupingBy(Spell::id));
        return days.stream()
                .map(day -> {
                    var open = new HashMap<String, Long>();
                    began.forEach(count -> add(open, count, day, 1));
                    ended.forEach(count -> add(open, count, day, -1));
                    long apart = setApart(open, touched, all, day);
                    return point(day, open, apart);
                })
                .toList();
    }

    private static void add(Map<String, Long> open, Count count, LocalDate day, int sign) {
        if (!count.day().isAfter(day)) {
            open.merge(count.severity(), sign * count.number(), Long::sum);
        }
    }

    private static long setApart(
            Map<String, Long> open, Map<String, List<Spell>> touched, Map<String, List<Act>> acts, LocalDate day) {
        long apart = 0;
        for (Map.Entry<String, List<Act>> entry : acts.entrySet()) {
            for (Spell spell : touched.getOrDefault(entry.getKey(), List.of())) {
                if (spell.coversDay(day)
                        && Handled.of(entry.getValue(), spell.since(), spell.severity(), day)
                                .apart()) {
                    open.merge(spell.severity(), -1L, Long::sum);
                    apart++;
                }
            }
        }
        return apart;
    }

    private static Point point(LocalDate day, Map<String, Long> open, long apart) {
        long sum = open.values().stream().mapToLong(Long::longValue).sum();
        return new Point(
                day.toString(),
                sum,
                open.getOrDefault("critical", 0L),
                open.getOrDefault("high", 0L),
                open.getOrDefault("medium", 0L),
                open.getOrDefault("low", 0L),
                apart);
    }
}
