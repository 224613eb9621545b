package dev.tierfall.contract.due;

import dev.tierfall.blast.Scene;
import dev.tierfall.blast.Scenes;
import dev.tierfall.blast.Scope;
import dev.tierfall.check.Check;
import dev.tierfall.check.CheckFiles;
import dev.tierfall.check.CheckSet;
import dev.tierfall.check.Standings;
import dev.tierfall.check.Standings.Standing;
import dev.tierfall.contract.book.BookReader;
import dev.tierfall.contract.book.Day;
import dev.tierfall.contract.due.CalendarFile.Event;
import dev.tierfall.store.Maps;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;

/**
 * All days that are coming as a calendar to subscribe to: documents that expire, contracts that end, the last day to
 * object to a subcontractor, reviews, assessments, and what people promised about findings. What is late stays for a
 * quarter.
 */
@Lazy
@Service
public class Calendar {

    private static final int LATE = 92;

    private final Scenes scenes;
    private final Maps maps;
    private final CheckFiles files;
    private final Standings standings;
    private final BookReader books;

    Calendar(Scenes scenes, Maps maps, CheckFiles files, Standings standings, BookReader books) {
        this.scenes = scenes;
        this.maps = maps;
        this.files = files;
        this.standings = standings;
        this.books = books;
    }

    /** The file as RFC 5545 has it. */
    public String file() {
        CheckSet set = files.current();
        Scene scene = scenes.set(Scope.TODAY);
        LocalDate today = scene.asOf();
        List<Day> days =
                scene.snapshot().ask(maps, scene.budget().left(), view -> books.days(view, today, set.thresholds()));
        Map<String, Standing> found =
                standings.of(set.checks().stream().map(Check::id).toList(), today);
        return CalendarFile.of("Tierfall", events(days, found, today), today);
    }

    static List<Event> events(List<Day> days, Map<String, Standing> findings, LocalDate today) {
        var events = new LinkedHashMap<String, Event>();
        for (Day day : days) {
            String uid = "%s.%s@tierfall".formatted(day.kind(), day.ref());
            String owner =
                    day.owner() == null ? "Nobody is named for it." : "%s looks after it.".formatted(day.owner());
            String text = "%s. %s\n%s, %s".formatted(DaySentences.title(day), owner, day.ref(), day.record());
            events.putIfAbsent(uid, new Event(uid, day.on(), DaySentences.title(day), text, day.kind()));
        }
        new TreeMap<>(findings).forEach((key, standing) -> {
            add(events, "finding", key, standing.due(), standing);
            add(events, standing.standing(), key, standing.until(), standing);
        });
        return current(events.values(), today);
    }

    private static void add(
            Map<String, Event> events, String kind, String key, @Nullable String on, Standing standing) {
        if (on == null) {
            return;
        }
        String uid = "%s.%s@tierfall".formatted(kind, standing.id());
        String title = kind.equals("finding") ? "Finding due: " + key : "No longer %s: %s".formatted(kind, key);
        String owner =
                standing.owner() == null ? "Nobody looks after it." : "%s looks after it.".formatted(standing.owner());
        events.put(uid, new Event(uid, LocalDate.parse(on), title, owner, kind));
    }

    private static List<Event> current(Collection<Event> all, LocalDate today) {
        return all.stream()
                .filter(event -> event.on().isAfter(today.minusDays(LATE)))
                .sorted(Comparator.comparing(Event::on).thenComparing(Event::uid))
                .toList();
    }
}
