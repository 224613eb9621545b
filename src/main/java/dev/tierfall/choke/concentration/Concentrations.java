package dev.tierfall.choke.concentration;

import dev.tierfall.blast.Scene;
import dev.tierfall.choke.Top;
import java.util.Set;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Answers how much rests on whom, for whoever puts it together with other things. */
@Lazy
@Component
public class Concentrations {

    private final FactsReader facts;

    Concentrations(FactsReader facts) {
        this.facts = facts;
    }

    /** What {@code /concentration} answers, with so many rows of each kind, those on which most rests first. */
    public ConcentrationAnswer of(Scene scene, Set<By> wanted, int rows) {
        return Concentration.of(scene, facts.of(scene), wanted, new Top(rows));
    }
}
