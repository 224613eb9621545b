package dev.tierfall.whatif.change;

import dev.tierfall.store.MapView;
import dev.tierfall.store.SupposedFact;
import dev.tierfall.store.Supposition;
import dev.tierfall.whatif.read.WhatIf;
import java.util.List;

/** A what-if as the store takes it. */
public record Supposed(WhatIf whatIf) implements Supposition {

    @Override
    public String print() {
        return whatIf.print();
    }

    @Override
    public List<SupposedFact> on(MapView map) {
        return Applying.of(whatIf, map).facts();
    }
}
