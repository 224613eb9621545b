package dev.tierfall.contract;

import dev.tierfall.blast.Scene;
import dev.tierfall.check.CheckSet;
import dev.tierfall.contract.ContractAnswer.Area;
import dev.tierfall.contract.ContractAnswer.Measured;
import dev.tierfall.contract.ContractsAnswer.Listed;
import dev.tierfall.contract.ContractsAnswer.Totals;
import dev.tierfall.contract.book.Book;
import dev.tierfall.contract.book.Piece;
import dev.tierfall.contract.due.Document;
import dev.tierfall.contract.due.Due;
import dev.tierfall.contract.measure.Deal;
import dev.tierfall.contract.measure.Deal.Assigned;
import dev.tierfall.contract.measure.Judged;
import dev.tierfall.contract.measure.Measures;
import dev.tierfall.contract.measure.Measures.Held;
import dev.tierfall.contract.measure.Tallies;
import dev.tierfall.contract.measure.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * The book of contracts and what the checks saw, of one map, made into answers.
 *
 * @param documents what each contract must have, with titles, by the item of the framework
 * @param mark of the user's own mapping of measures to checks; empty where there is none
 */
record Sight(
        Scene scene,
        CheckSet set,
        Measures measures,
        Book book,
        Tallies tallies,
        Map<String, String> documents,
        String mark) {

    private static final String DRAFT = "draft";

    /** @param vendor only contracts that it provides or works below; empty for all */
    ContractsAnswer all(int within, String vendor) {
        List<Listed> rows = book.deals().stream()
                .filter(deal ->
                        vendor.isEmpty() || book.held().of(Held.VENDOR, vendor).contains(deal.ref()))
                .map(deal -> listed(deal, judged(deal), within))
                .toList();
        Totals totals = totals(rows);
        return new ContractsAnswer(
                scene.asOf().toString(),
                set.version() + mark,
                scene.snapshot().revision(),
                List.of(),
                ContractSentences.title(totals),
                ContractSentences.summary(totals, within),
                within,
                totals,
                rows);
    }

    ContractAnswer one(Deal deal, int within) {
        List<Judged> judged = judged(deal);
        Listed listed = listed(deal, judged, within);
        return new ContractAnswer(
                scene.asOf().toString(),
                set.version() + mark,
                scene.snapshot().revision(),
                List.of(),
                listed.says(),
                ContractSentences.summary(listed, judged.size()),
                listed,
                book.parties().getOrDefault(deal.ref(), List.of()),
                judged.stream().map(one -> measured(deal, one)).toList(),
                areas(deal),
                documents(deal),
                names(judged));
    }

    private List<Judged> judged(Deal deal) {
        return Judged.all(deal, measures, set, tallies);
    }

    private Listed listed(Deal deal, List<Judged> judged, int within) {
        var bare = new Listed(
                deal.ref(),
                deal.name(),
                deal.live() ? "live" : DRAFT,
                deal.customer(),
                deal.provider(),
                deal.start(),
                deal.end(),
                deal.document(),
                deal.record(),
                "",
                counts(judged, one -> one.verdict().word()),
                judged.stream()
                        .filter(one -> one.verdict() == Verdict.BREACH)
                        .map(one -> one.measure().title().toLowerCase(Locale.ROOT))
                        .toList(),
                Deal.AREAS.stream()
                        .filter(area -> !deal.areas().containsKey(area))
                        .toList(),
                counts(documents(deal), Document::status),
                Due.of(book, deal, scene.asOf(), within));
        return saying(bare);
    }

    private static Listed saying(Listed bare) {
        return new Listed(
                bare.ref(),
                bare.name(),
                bare.status(),
                bare.customer(),
                bare.provider(),
                bare.start(),
                bare.end(),
                bare.document(),
                bare.record(),
                ContractSentences.says(bare),
                bare.verdicts(),
                bare.breached(),
                bare.unassigned(),
                bare.documents(),
                bare.due());
    }

    private Measured measured(Deal deal, Judged judged) {
        List<Document> evidence = book.pieces(deal).stream()
                .filter(piece -> piece.item().equals(judged.measure().id()))
                .map((Piece piece) -> Document.of(piece, judged.measure().title(), scene.asOf()))
                .toList();
        return new Measured(
                judged.measure().id(),
                judged.measure().title(),
                judged.measure().asks(),
                judged.bound(),
                judged.clause(),
                judged.state(),
                judged.verdict().word(),
                ContractSentences.says(judged, deal.live(), this::name),
                evidence,
                judged.looks());
    }

    private List<Document> documents(Deal deal) {
        List<Piece> pieces = book.pieces(deal);
        return documents.entrySet().stream()
                .map(item -> Document.of(item.getKey(), item.getValue(), pieces, scene.asOf()))
                .toList();
    }

    private static List<Area> areas(Deal deal) {
        return Deal.AREAS.stream()
                .map(area -> {
                    Assigned assigned = deal.areas().get(area);
                    return assigned == null
                            ? new Area(area, "unassigned", null)
                            : new Area(area, assigned.party(), assigned.record());
                })
                .toList();
    }

    private Map<String, String> names(List<Judged> judged) {
        var names = new TreeMap<String, String>();
        judged.stream()
                .flatMap(one -> one.looks().stream())
                .flatMap(look -> Stream.concat(look.findings().stream(), look.unknowns().stream()))
                .forEach(finding -> {
                    names.put(finding.subject(), name(finding.subject()));
                    if (finding.vendor() != null) {
                        names.put(finding.vendor(), name(finding.vendor()));
                    }
                });
        return names;
    }

    private String name(String ref) {
        int place = scene.things().place(ref);
        String name = place < 0 ? null : scene.things().name(place);
        return name == null ? ref.substring(ref.indexOf(':') + 1) : name;
    }

    private static <T> Map<String, Integer> counts(List<T> all, Function<T, String> word) {
        var counts = new LinkedHashMap<String, Integer>();
        all.forEach(one -> counts.merge(word.apply(one), 1, Integer::sum));
        return new TreeMap<>(counts);
    }

    private static Totals totals(List<Listed> rows) {
        List<Listed> live =
                rows.stream().filter(row -> !row.status().equals(DRAFT)).toList();
        return new Totals(
                live.size(),
                rows.size() - live.size(),
                (int) live.stream().filter(row -> !row.breached().isEmpty()).count(),
                sum(live, row -> row.breached().size()),
                sum(live, row -> row.verdicts().getOrDefault(Verdict.GAP.word(), 0)),
                sum(live, row -> row.verdicts().getOrDefault(Verdict.UNPROVEN.word(), 0)),
                sum(live, row -> row.unassigned().size()),
                sum(live, Sight::lacking),
                (int) rows.stream()
                        .flatMap(row -> row.due().stream())
                        .map(due -> due.kind() + " " + due.ref())
                        .distinct()
                        .count());
    }

    private static int lacking(Listed row) {
        return row.documents().values().stream().mapToInt(i -> i).sum()
                - row.documents().getOrDefault(Document.ACCEPTED, 0);
    }

    private static int sum(List<Listed> rows, ToIntFunction<Listed> what) {
        return rows.stream().mapToInt(what).sum();
    }
}
