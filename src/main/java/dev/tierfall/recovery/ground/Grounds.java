package dev.tierfall.recovery.ground;

import dev.tierfall.blast.Scene;
import dev.tierfall.spread.Budget;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntCollection;
import it.unimi.dsi.fastutil.ints.IntList;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import java.util.function.Function;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Draws the plan of what a blast left down. */
@Lazy
@Component
public class Grounds {

    private final Teller teller;

    Grounds(Teller teller) {
        this.teller = teller;
    }

    /**
     * The things wanted and all that they wait for, over any number of others.
     *
     * @param wanted places of things that are down
     * @param owns how long each takes, from what was said
     */
    public Ground of(Down down, IntCollection wanted, Function<Told, Owns> owns) {
        Scene scene = down.scene();
        IntList near = below(down, wanted);
        scene.budget().check();
        Told told = teller.told(scene.snapshot(), near);
        return new Drawing(down, told, owns.apply(told)).of(near, wanted);
    }

    /** Whatever is down and may hold one of these back; which of it does, only its rows say. */
    private static IntList below(Down down, IntCollection wanted) {
        var met = new IntOpenHashSet(wanted);
        var found = new IntArrayList(met);
        Budget.Meter meter = down.scene().budget().meter();
        for (int i = 0; i < found.size(); i++) {
            meter.walked(1);
            down.handedOn(found.getInt(i)).forEach(step -> {
                int from = down.from(step);
                if (down.is(from) && met.add(from)) {
                    found.add(from);
                }
            });
        }
        found.sort(null);
        return found;
    }
}
