package dev.tierfall.check.finding;

import dev.tierfall.access.Seat;
import dev.tierfall.check.Check;
import dev.tierfall.check.CheckFiles;
import dev.tierfall.check.CheckSet;
import dev.tierfall.check.finding.FindingAnswer.Done;
import dev.tierfall.check.finding.FindingAnswer.Recorded;
import dev.tierfall.check.finding.FindingAnswer.Row;
import dev.tierfall.check.finding.FindingAnswer.Time;
import dev.tierfall.check.finding.FindingAnswer.Totals;
import dev.tierfall.check.finding.FindingAnswer.Whole;
import dev.tierfall.check.finding.Spells.Wanted;
import dev.tierfall.check.record.Mark;
import dev.tierfall.check.record.RecordState;
import dev.tierfall.web.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/** Answers from the record. It runs no check, so it is quick on any map and never waits for a run. */
@Lazy
@Service
class Findings {

    private final Spells spells;
    private final Acts acts;
    private final Apart apart;
    private final RecordState record;
    private final CheckFiles files;
    private final Names names;
    private final Clock clock;

    Findings(Spells spells, Acts acts, Apart apart, RecordState record, CheckFiles files, Names names, Clock clock) {
        this.spells = spells;
        this.acts = acts;
        this.apart = apart;
        this.record = record;
        this.files = files;
        this.names = names;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    FindingAnswer find(Asked asked) {
        Apart.View view = apart.on(today());
        Wanted wanted = asked.wanted(view);
        Mark mark = record.mark();
        int first = asked.first(mark.round());
        int limit = asked.rows();
        List<Spell> page = spells.page(wanted, first, limit);
        long number = spells.count(wanted);
        CheckSet set = files.readable();
        Rows rows = rows(set, page);
        Summing summing = Summing.of(set, mark, spells.tally(), view);
        Totals totals = summing.totals(spells.closed(), view.overdue().size());
        return new FindingAnswer(
                today().toString(),
                mark.policy(),
                snapshot(mark),
                List.of(),
                FindingSentences.title(totals, mark.round() > 0),
                FindingSentences.summary(totals),
                new Recorded(mark.at() == null ? null : mark.at().toString(), !record.isCurrent(), record.trouble()),
                totals,
                needs(set),
                summing.lines(),
                number,
                page.stream().map(spell -> rows.of(spell, view.handled(spell))).toList(),
                first + page.size() < number ? "%d-%d".formatted(first + page.size(), mark.round()) : null);
    }

    /**
     * One finding, its spells the last first; refuses an id that none has.
     *
     * @param acts all about it, in their order
     */
    record One(List<Spell> spells, List<Act> acts, Handled handled) {

        Spell last() {
            return spells.getFirst();
        }

        /** The number of its last act; 0 for none. */
        long lastAct() {
            return acts.isEmpty() ? 0 : acts.getLast().number();
        }
    }

    One one(String id) {
        List<Spell> all = spells.of(id);
        if (all.isEmpty()) {
            throw new Refused(
                    HttpStatus.NOT_FOUND, "there is no finding '%s'".formatted(id), "GET /api/v1/findings lists them");
        }
        List<Act> done = acts.of(id);
        Spell last = all.getFirst();
        return new One(all, done, Handled.of(done, last.since(), last.severity(), today()));
    }

    Whole whole(String id, FindingAnswer.May may) {
        One one = one(id);
        CheckSet set = files.readable();
        Mark mark = record.mark();
        Spell spell = one.last();
        Row row = rows(set, List.of(spell)).of(spell, one.handled());
        Optional<Check> check = set.checks().stream()
                .filter(each -> each.id().equals(spell.check()))
                .findFirst();
        return new Whole(
                today().toString(),
                mark.policy(),
                snapshot(mark),
                List.of(),
                row.title(),
                row.detail(),
                row,
                check.map(Check::condition).orElse("There is no such check any more."),
                check.map(Check::mend).orElse(""),
                check.map(Check::references).orElse(List.of()),
                one.spells().stream().map(Findings::time).toList(),
                one.acts().reversed().stream().map(Findings::done).toList(),
                one.lastAct(),
                may);
    }

    private Rows rows(CheckSet set, Collection<Spell> page) {
        List<String> refs = page.stream()
                .flatMap(spell -> Stream.of(spell.subject(), spell.vendor()))
                .filter(Objects::nonNull)
                .distinct()
                .sorted(Comparator.naturalOrder())
                .toList();
        return new Rows(Rows.titles(set.checks()), names.of(refs), today());
    }

    private static Map<String, List<String>> needs(CheckSet set) {
        return Map.of(
                "waiver",
                set.approvals().waiver().stream().map(Seat::word).toList(),
                "acceptance",
                set.approvals().acceptance().stream().map(Seat::word).toList());
    }

    private static Time time(Spell spell) {
        boolean stands = spell.stands();
        return new Time(
                spell.from().toString(),
                spell.fromBy(),
                stands ? null : spell.until().toString(),
                stands ? null : spell.untilBy(),
                spell.severity());
    }

    private static Done done(Act act) {
        return new Done(act.at().toString(), act.who(), act.kind().word(), FindingSentences.act(act));
    }

    private static String snapshot(Mark mark) {
        return mark.round() == 0 ? "none" : "g%d".formatted(mark.generation());
    }
}
