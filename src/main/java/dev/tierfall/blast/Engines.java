package dev.tierfall.blast;

import dev.tierfall.model.Rejected;
import dev.tierfall.spread.CypherReach;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The engines by name: native, jgrapht and cypher. */
@Lazy
@Component
class Engines {

    private final CypherReach cypher;

    Engines(CypherReach cypher) {
        this.cypher = cypher;
    }

    Engine named(String name) {
        return switch (name) {
            case "native" -> NativeWalk::new;
            case "jgrapht" -> JGraphTWalk::new;
            case "cypher" -> (scene, starts) -> new CypherWalk(cypher, scene, starts);
            default ->
                throw new Rejected("there is no engine '%s'".formatted(name), "choose native, jgrapht or cypher");
        };
    }
}
