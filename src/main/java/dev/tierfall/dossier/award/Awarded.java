package dev.tierfall.dossier.award;

import dev.tierfall.dossier.part.Line;
import dev.tierfall.intake.Intake;
import dev.tierfall.intake.TypedRow;
import dev.tierfall.store.MapView;
import dev.tierfall.store.SupposedFact;
import dev.tierfall.store.Supposition;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The map once a vendor's drafts are signed: they are in force from the day on, and an account of the vendor enters
 * what they agree to, in the way that is worst, for nobody has said how it will be guarded.
 *
 * @param drafts what the vendor is about to sign
 */
public record Awarded(String vendor, List<Line> drafts, LocalDate day) implements Supposition {

    /** Fit to be an id, and none that anybody would choose. */
    private static final String ACCOUNT = "awarded+to+";

    private static final List<String> LEVELS = List.of("read", "write", "admin");

    @Override
    public String print() {
        return "awarded-%s-%s".formatted(id(), day);
    }

    @Override
    public Collection<SupposedFact> on(MapView map) {
        var facts = new ArrayList<SupposedFact>();
        Intake.rows("award", rows()).forEach(row -> facts.add(SupposedFact.said(row)));
        return facts;
    }

    private List<TypedRow> rows() {
        var rows = new ArrayList<TypedRow>();
        rows.add(new TypedRow(
                "accounts", 1, Map.of("id", ACCOUNT + id(), "holder", vendor, "kind", "service", "status", "active")));
        var highest = new HashMap<String, String>();
        for (Line draft : drafts) {
            rows.add(new TypedRow("contracts", 1, signed(draft)));
            access(draft).forEach((system, level) -> highest.merge(system, level, Awarded::higher));
        }
        highest.forEach((system, level) -> rows.add(new TypedRow(
                "grants", 1, Map.of("principal", "account:" + ACCOUNT + id(), "system", system, "level", level))));
        return rows;
    }

    private static String higher(String one, String other) {
        return LEVELS.indexOf(one) >= LEVELS.indexOf(other) ? one : other;
    }

    private Map<String, String> signed(Line draft) {
        return Map.of(
                "id", draft.text("ref").replaceFirst("^contract:", ""),
                "customer", draft.text("customer"),
                "provider", vendor,
                "status", "signed",
                "start", day.toString());
    }

    /** By system; a level that nobody wrote down is taken as the highest. */
    static Map<String, String> access(Line draft) {
        var access = new HashMap<String, String>();
        for (Map<String, Object> scope : draft.maps("agreed")) {
            Object level = scope.get("level");
            access.put(
                    Objects.requireNonNull(scope.get("system")).toString(), level == null ? "admin" : level.toString());
        }
        return access;
    }

    private String id() {
        return vendor.substring(vendor.indexOf(':') + 1);
    }
}
