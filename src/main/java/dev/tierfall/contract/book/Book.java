package dev.tierfall.contract.book;

import dev.tierfall.contract.measure.Deal;
import dev.tierfall.contract.measure.Deal.Party;
import dev.tierfall.contract.measure.HeldThings;
import java.util.List;
import java.util.Map;

/**
 * All that the map says of contracts.
 *
 * @param deals in the order of their refs
 * @param parties of each contract: its provider first, then whoever works below it
 * @param held what those hold
 * @param pieces the evidence, by contract, item and ref
 * @param days in their order
 */
public record Book(
        List<Deal> deals, Map<String, List<Party>> parties, HeldThings held, List<Piece> pieces, List<Day> days) {

    /** The evidence about one contract or its provider. */
    public List<Piece> pieces(Deal deal) {
        return pieces.stream()
                .filter(piece -> piece.contract().equals(deal.ref()))
                .toList();
    }
}
