package dev.tierfall.contract.book;

import dev.tierfall.contract.measure.Deal;
import dev.tierfall.contract.measure.Deal.Assigned;
import dev.tierfall.contract.measure.Deal.Party;
import dev.tierfall.contract.measure.HeldThings;
import dev.tierfall.contract.measure.Measures.Held;
import dev.tierfall.store.MapView;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Reads the book of contracts from one map. */
@Lazy
@Component
public class BookReader {

    private final Statements statements;

    BookReader(Statements statements) {
        this.statements = statements;
    }

    /**
     * Reads it as of a day.
     *
     * @param thresholds the numbers of the policy: {@code reviewDays} and {@code assessDays} say when something is due
     */
    public Book read(MapView view, LocalDate asOf, Map<String, Object> thresholds) {
        List<Deal> deals = statements.rows("contracts", view, Map.of("asOf", asOf)).stream()
                .map(BookReader::deal)
                .toList();
        List<String> refs = deals.stream().map(Deal::ref).toList();
        Map<String, Object> about = Map.of("asOf", asOf, "contracts", refs);
        var held = new HeldThings();
        deals.forEach(deal -> held.contract(deal.ref()));
        Map<String, List<Party>> parties = parties(statements.rows("parties", view, about), held);
        List<String> vendors = parties.values().stream()
                .flatMap(some -> some.stream().map(Party::ref))
                .distinct()
                .sorted()
                .toList();
        for (Row row : statements.rows("systems", view, Map.of("asOf", asOf, "vendors", vendors))) {
            held.of(Held.VENDOR, row.text("vendor"))
                    .forEach(contract -> held.add(Held.SYSTEM, row.text("system"), contract));
        }
        List<Piece> pieces =
                statements.rows("evidence", view, about).stream().map(Piece::of).toList();
        return new Book(deals, parties, held, pieces, days(view, asOf, thresholds));
    }

    /** The days alone, for who asks for no more. */
    public List<Day> days(MapView view, LocalDate asOf, Map<String, Object> thresholds) {
        var parameters = new HashMap<>(thresholds);
        parameters.put("asOf", asOf);
        return statements.rows("dates", view, parameters).stream().map(Day::of).toList();
    }

    /** The master list, by unit and service. */
    public List<Need> needs(MapView view, LocalDate asOf) {
        return statements.rows("needs", view, Map.of("asOf", asOf)).stream()
                .map(Need::of)
                .toList();
    }

    /** The links that wait for a decision, the one whose silence is consent first, first. */
    public List<Proposal> proposals(MapView view, LocalDate asOf) {
        return statements.rows("proposals", view, Map.of("asOf", asOf)).stream()
                .map(Proposal::of)
                .toList();
    }

    /** In which countries the work under a contract is done; empty for one that nobody named. */
    public List<String> countries(MapView view, LocalDate asOf, String contract) {
        return statements.rows("countries", view, Map.of("asOf", asOf, "contract", contract)).stream()
                .map(row -> Objects.requireNonNullElse(row.maybe("country"), ""))
                .toList();
    }

    private static Map<String, List<Party>> parties(List<Row> rows, HeldThings held) {
        var parties = new LinkedHashMap<String, Map<String, Party>>();
        for (Row row : rows) {
            String contract = row.text("contract");
            parties.computeIfAbsent(contract, key -> new LinkedHashMap<>())
                    .putIfAbsent(row.text("vendor"), new Party(row.text("vendor"), row.text("name")));
            held.add(Held.VENDOR, row.text("vendor"), contract);
            row.list("links").forEach(link -> held.add(Held.CONTRACT, link, contract));
        }
        var lists = new HashMap<String, List<Party>>();
        parties.forEach((contract, all) -> lists.put(contract, new ArrayList<>(all.values())));
        return lists;
    }

    private static Deal deal(Row row) {
        var clauses = new HashMap<String, String>();
        row.rows("clauses").forEach(clause -> clauses.put(clause.get(0), clause.get(1)));
        var areas = new HashMap<String, Assigned>();
        row.rows("areas").forEach(area -> areas.put(area.get(0), new Assigned(area.get(1), area.get(2))));
        return new Deal(
                row.text("ref"),
                row.text("name"),
                row.flag("live"),
                new Party(row.text("customer"), row.text("customerName")),
                new Party(row.text("provider"), row.text("providerName")),
                row.maybe("start"),
                row.maybe("end"),
                row.maybe("document"),
                row.text("record"),
                clauses,
                areas);
    }
}
