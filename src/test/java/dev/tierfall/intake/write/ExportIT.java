package dev.tierfall.intake.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierfall.intake.Intake;
import dev.tierfall.intake.Samples;
import dev.tierfall.schema.RowSource;
import dev.tierfall.store.ImportOrder;
import dev.tierfall.store.MapView;
import dev.tierfall.store.Progress;
import dev.tierfall.store.SharedNeo4j;
import dev.tierfall.store.Store;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The map goes out as a bundle and comes back into an empty store as an equal one. */
class ExportIT {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void bringsBackEveryColumnOfEveryFile(long seed) throws IOException {
        new RandomRows(seed).write(folder);
        assertComesBack(Intake.read(List.of(folder)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"example", "target-2013"})
    void bringsBackASample(String name) throws IOException {
        assertComesBack(Samples.read(name, () -> {}));
    }

    @Test
    void writesGraphMlThatHoldsEveryNodeAndRelationship() throws Exception {
        new RandomRows(4).write(folder);
        Store store = SharedNeo4j.empty();
        take(store, Intake.read(List.of(folder)));
        var out = new ByteArrayOutputStream();
        List<String> map = at(store, view -> {
            GraphMl.write(view, out);
            return lines(view);
        });
        var document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(out.toByteArray()));
        int nodes = document.getElementsByTagName("node").getLength();
        int edges = document.getElementsByTagName("edge").getLength();
        assertThat(edges).isPositive();
        assertThat(nodes + edges).isEqualTo(map.size());
    }

    private void assertComesBack(RowSource rows) throws IOException {
        Store store = SharedNeo4j.empty();
        take(store, rows);
        List<String> before = at(store, ExportIT::lines);
        Path zip = folder.resolve("exported.zip");
        at(store, view -> export(view, zip));

        Store again = SharedNeo4j.empty();
        take(again, Intake.read(List.of(zip)));
        assertThat(at(again, ExportIT::lines)).isNotEmpty().isEqualTo(before);
        Path second = folder.resolve("again.zip");
        at(again, view -> export(view, second));
        assertThat(files(second)).isNotEmpty().isEqualTo(files(zip));
    }

    /** The lines of each file, in no order: rows come out as the store keeps them. */
    private static Map<String, List<String>> files(Path zip) throws IOException {
        var files = new TreeMap<String, List<String>>();
        try (var archive = new ZipFile(zip.toFile())) {
            for (ZipEntry entry : Collections.list(archive.entries())) {
                var text = new String(archive.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                files.put(entry.getName(), text.lines().sorted().toList());
            }
        }
        return files;
    }

    private static void take(Store store, RowSource rows) {
        store.imports().run(new ImportOrder("one", "test", false, rows), Progress.NONE);
    }

    private static <T> T at(Store store, Function<MapView, T> question) {
        return store.maps().at(store.maps().head(), question);
    }

    private static boolean export(MapView view, Path zip) {
        try (OutputStream out = Files.newOutputStream(zip)) {
            BundleExport.write(view, out);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * All that the map says, without where it was said and the keys, which tell only the order in which things came.
     */
    static List<String> lines(MapView view) {
        var lines = new ArrayList<String>();
        view.each(
                "MATCH (n) WHERE n:Thing OR n.row IS NOT NULL "
                        + "RETURN coalesce(n.ref, n.row) AS name, labels(n) AS labels, properties(n) AS properties",
                Map.of(),
                row -> lines.add("%s %s %s"
                        .formatted(row.get("name"), new TreeSet<>((List<?>) value(row, "labels")), said(row))));
        view.each(
                "MATCH (a)-[r]->(b) WHERE (a:Thing OR a.row IS NOT NULL) AND (b:Thing OR b.row IS NOT NULL) "
                        + "RETURN coalesce(a.ref, a.row) AS from, type(r) AS type, coalesce(b.ref, b.row) AS to, "
                        + "properties(r) AS properties",
                Map.of(),
                row -> lines.add(
                        "(%s)-[%s %s]->(%s)".formatted(row.get("from"), row.get("type"), said(row), row.get("to"))));
        return lines.stream().sorted().collect(Collectors.toList());
    }

    private static Map<?, ?> said(Map<String, Object> row) {
        var said = new TreeMap<Object, Object>((Map<?, ?>) value(row, "properties"));
        said.keySet().removeAll(List.of("key", "record", "source"));
        return said;
    }

    private static Object value(Map<String, Object> row, String name) {
        return Objects.requireNonNull(row.get(name));
    }
}
