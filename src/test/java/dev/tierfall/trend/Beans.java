package dev.tierfall.trend;

import dev.tierfall.store.Chronicle;
import dev.tierfall.store.Maps;
import dev.tierfall.store.Store;
import java.time.Clock;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** The analyses over a store, for tests that have no application. */
public final class Beans {

    private Beans() {}

    public static AnnotationConfigApplicationContext on(Store store, Clock clock) {
        return on(store, store.maps(), clock);
    }

    /** The same with maps of the test's own, as one that counts. */
    static AnnotationConfigApplicationContext on(Store store, Maps maps, Clock clock) {
        var beans = new AnnotationConfigApplicationContext();
        beans.registerBean(Maps.class, () -> maps);
        beans.registerBean(Chronicle.class, store::chronicle);
        beans.registerBean(Clock.class, () -> clock);
        beans.scan("dev.tierfall.spread", "dev.tierfall.blast", "dev.tierfall.trend");
        beans.refresh();
        return beans;
    }
}
