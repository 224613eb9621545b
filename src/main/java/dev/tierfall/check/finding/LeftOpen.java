package dev.tierfall.check.finding;

import dev.tierfall.check.CheckFiles;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;

/** The findings that somebody decided to leave as they are, so that nobody who reads a summary overlooks them. */
@Lazy
@Service
public class LeftOpen {

    private final Apart apart;
    private final CheckFiles files;
    private final Names names;

    LeftOpen(Apart apart, CheckFiles files, Names names) {
        this.apart = apart;
        this.files = files;
        this.names = names;
    }

    /**
     * One finding that is left as it is.
     *
     * @param standing {@code waived} or {@code accepted}
     * @param name of the subject as the map has it; null where it has none
     * @param until the last day on which that holds
     * @param seats from which it was approved
     */
    public record Left(
            String id,
            String standing,
            String check,
            String title,
            String severity,
            String subject,
            @Nullable String name,
            String reason,
            String until,
            List<String> seats) {}

    /** All that hold on a day, those that end first first. */
    public List<Left> on(LocalDate day) {
        Apart.View view = apart.on(day);
        Map<String, String> titles = Rows.titles(files.readable().checks());
        List<Spell> spells = view.apart().stream()
                .map(id -> Objects.requireNonNull(view.standing().get(id)))
                .toList();
        Map<String, String> called =
                names.of(spells.stream().map(Spell::subject).distinct().toList());
        return spells.stream()
                .map(spell -> left(spell, view.handled(spell), titles, called))
                .sorted(Comparator.comparing(Left::until).thenComparing(Left::id))
                .toList();
    }

    private static Left left(Spell spell, Handled handled, Map<String, String> titles, Map<String, String> called) {
        Waiver waiver = Objects.requireNonNull(handled.waiver());
        return new Left(
                spell.id(),
                handled.standing(),
                spell.check(),
                titles.getOrDefault(spell.check(), spell.check()),
                spell.severity(),
                spell.subject(),
                called.get(spell.subject()),
                waiver.proposed().says().reason(),
                waiver.until().toString(),
                waiver.approvals().stream()
                        .map(act -> Objects.requireNonNull(act.seat()).word())
                        .toList());
    }
}
