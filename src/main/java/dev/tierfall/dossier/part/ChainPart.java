package dev.tierfall.dossier.part;

import dev.tierfall.blast.Chain;
import dev.tierfall.blast.Chain.LinkAnswer;
import dev.tierfall.dossier.part.Section.Row;
import dev.tierfall.spread.Things;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The chains it stands in, link by link, from us outwards. */
public final class ChainPart {

    private ChainPart() {}

    /**
     * A row a link.
     *
     * @param notes what the links show together, one sentence each
     */
    public static Section of(Chain chain, Things things, List<String> notes) {
        return new Section(
                "chain",
                "Chains at every tier",
                String.join(" ", notes),
                List.of(
                        "Tier",
                        "Works for",
                        "Subcontractor",
                        "Service",
                        "Contract",
                        "Status",
                        "Notified",
                        "Approved",
                        "Exposes our data",
                        "Reliance",
                        "Country",
                        "Takes part"),
                chain.links().stream().map(link -> row(link, things)).toList());
    }

    private static Row row(LinkAnswer link, Things things) {
        return Row.of(
                link.subcontract(),
                link.tier() == null ? null : String.valueOf(link.tier()),
                Told.name(things, link.prime()),
                Told.name(things, link.sub()),
                named(things, link.service()),
                named(things, link.contract()),
                link.status(),
                Line.said(link.notified()),
                Line.said(link.approved()),
                Line.said(link.exposesData()),
                link.reliance(),
                link.country(),
                link.takesPart() ? "yes" : "no");
    }

    private static @Nullable String named(Things things, @Nullable String ref) {
        return ref == null ? null : Told.name(things, ref);
    }
}
