package dev.tierfall.picture;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Chains as cards in columns by tier, placed: x and y are those of a card's upper left corner, in pixels. */
record Lanes(int width, int height, List<Column> columns, List<Card> cards, List<Curve> curves) {

    record Column(String label, int x) {}

    /**
     * @param ref of the vendor or organization; null for one that nobody has named
     * @param focus whether it is the vendor asked for
     * @param unknown whether the card stands for what nobody has mapped
     */
    record Card(
            @Nullable String ref,
            String name,
            String note,
            int x,
            int y,
            @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean focus,
            @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean unknown) {}

    /**
     * Ends are places in the cards.
     *
     * @param ink whether it leads from us to the vendor asked for
     */
    record Curve(
            int from,
            int to,
            @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean ink,
            @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean unknown) {}
}
