package dev.tierfall.picture;

import dev.tierfall.blast.Scene;
import dev.tierfall.blast.Scenes;
import dev.tierfall.blast.Tiers;
import dev.tierfall.model.Kind;
import dev.tierfall.picture.Facts.Row;
import dev.tierfall.picture.Picture.Stamp;
import dev.tierfall.spread.Snapshot;
import dev.tierfall.spread.Things;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** All vendors in a list: who they are, on which tier they stand, and what their fall reaches. */
@Service
class VendorList {

    /** One vendor; null where nothing is known or nothing is reached. */
    record Entry(
            String ref,
            String name,
            @Nullable String kind,
            @Nullable String country,
            @Nullable String status,
            boolean stub,
            @Nullable Integer tier,
            int critical,
            @Nullable String worst,
            @Nullable Double likelihood) {}

    record Answer(String title, String note, Stamp stamp, List<Entry> vendors) {}

    private final Scenes scenes;
    private final Leanings leanings;
    private final Facts facts;

    VendorList(Scenes scenes, Leanings leanings, Facts facts) {
        this.scenes = scenes;
        this.leanings = leanings;
        this.facts = facts;
    }

    Answer of(Question question) {
        Scene scene = scenes.set(question.scope());
        Snapshot snapshot = scene.snapshot();
        Outlook outlook = leanings.outlook(snapshot);
        Tiers tiers = Tiers.of(scene);
        Map<String, Row> described = facts.rows("vendors", snapshot, Map.of()).stream()
                .collect(Collectors.toMap(row -> row.text("ref"), row -> row));
        List<Entry> entries = new ArrayList<>();
        for (int vendor : snapshot.things().of(Kind.VENDOR)) {
            String ref = snapshot.things().ref(vendor);
            Row row = described.getOrDefault(ref, new Row(Map.of()));
            entries.add(entry(snapshot.things(), vendor, row, tiers.of(vendor), outlook.of(vendor)));
        }
        String title = new TierSentences(snapshot, tiers, outlook).title();
        return new Answer(
                title, "Reach counts critical things; the likelihood is that of the worst.", Stamps.of(scene), entries);
    }

    private static Entry entry(
            Things things, int vendor, Row row, @Nullable Integer tier, Outlook.@Nullable Reach reach) {
        return new Entry(
                things.ref(vendor),
                Named.thing(things, vendor),
                row.maybe("kind"),
                row.maybe("country"),
                row.maybe("status"),
                row.flag("stub"),
                tier,
                reach == null ? 0 : reach.critical(),
                reach == null ? null : Named.thing(things, reach.worst()),
                reach == null ? null : Marks.rounded(reach.likelihood()));
    }
}
