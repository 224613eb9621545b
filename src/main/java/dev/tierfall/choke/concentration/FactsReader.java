package dev.tierfall.choke.concentration;

import dev.tierfall.blast.Scene;
import dev.tierfall.choke.concentration.Facts.Company;
import dev.tierfall.store.MapView;
import dev.tierfall.store.Maps;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Asks the very map that a scene was made of for its {@link Facts}: the statements under {@code cypher/concentration}.
 * The last few answers are kept, since a map is asked many questions and does not change.
 */
@Lazy
@Component
class FactsReader {

    private static final int KEPT = 4;

    private final Maps maps;
    private final Map<String, Facts> kept = new LinkedHashMap<>();

    FactsReader(Maps maps) {
        this.maps = maps;
    }

    Facts of(Scene scene) {
        String revision = scene.snapshot().revision();
        Facts known = known(revision);
        if (known != null) {
            return known;
        }
        Facts read = scene.snapshot().ask(maps, view -> read(view, scene));
        keep(revision, read);
        return read;
    }

    private synchronized @Nullable Facts known(String revision) {
        return kept.get(revision);
    }

    private synchronized void keep(String revision, Facts facts) {
        kept.put(revision, facts);
        if (kept.size() > KEPT) {
            kept.remove(kept.keySet().iterator().next());
        }
    }

    private static Facts read(MapView view, Scene scene) {
        var vendors = new TreeMap<String, Company>();
        var seats = new TreeMap<String, String>();
        var managed = new TreeMap<String, List<String>>();
        var publishers = new TreeMap<String, String>();
        var unsaid = new TreeMap<String, List<String>>();
        ask(
                view,
                scene,
                "vendors",
                row -> vendors.put(
                        said(row, "ref"),
                        new Company(
                                text(row, "country"), text(row, "lei"), list(row, "aliases"), text(row, "parent"))));
        ask(view, scene, "systems", row -> seats.put(said(row, "ref"), said(row, "country")));
        ask(view, scene, "planes", row -> managed.put(said(row, "ref"), list(row, "managed")));
        ask(view, scene, "products", row -> publishers.put(said(row, "ref"), said(row, "publisher")));
        ask(
                view,
                scene,
                "unsaid",
                row -> unsaid.computeIfAbsent(said(row, "what"), what -> new ArrayList<>())
                        .add(said(row, "ref")));
        return new Facts(vendors, seats, managed, publishers, unsaid);
    }

    private static void ask(MapView view, Scene scene, String question, Consumer<Map<String, Object>> row) {
        view.each(statement(question), Map.of("asOf", scene.asOf()), row);
    }

    private static String statement(String question) {
        try {
            return new ClassPathResource("cypher/concentration/%s.cypher".formatted(question))
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable String text(Map<String, Object> row, String column) {
        Object value = row.get(column);
        return value == null ? null : value.toString();
    }

    private static String said(Map<String, Object> row, String column) {
        Object value = row.get(column);
        return value == null ? "" : value.toString();
    }

    private static List<String> list(Map<String, Object> row, String column) {
        return row.get(column) instanceof List<?> list
                ? list.stream().map(String::valueOf).sorted().toList()
                : List.of();
    }
}
