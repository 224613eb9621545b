package dev.tierfall.choke.concentration;

import dev.tierfall.blast.Scene;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Answers which function rests on whom, for pages that draw it. */
@Lazy
@Component
public class Heats {

    private final FactsReader facts;

    Heats(FactsReader facts) {
        this.facts = facts;
    }

    public Heat of(Scene scene, Heat.Asked asked) {
        return Concentration.heat(scene, facts.of(scene), asked);
    }
}
