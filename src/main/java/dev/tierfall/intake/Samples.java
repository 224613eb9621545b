package dev.tierfall.intake;

import dev.tierfall.intake.read.CsvTable;
import dev.tierfall.intake.read.Found;
import dev.tierfall.intake.read.Table;
import dev.tierfall.schema.BundleSchema;
import dev.tierfall.schema.FileSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The bundles that come with the program, kept under {@code import/samples}: the example and public incidents. */
public final class Samples {

    private static final String FOLDER = "/import/samples/";

    /**
     * One sample.
     *
     * @param date the day to ask about
     * @param firstBlast the fall to ask first, a ref or ref=state
     * @param text what happened, in a page; empty where the sample says nothing
     */
    public record Sample(
            String name, String title, String date, String sentence, String question, String firstBlast, String text) {}

    private record Place(Sample sample, String folder) {}

    private static final List<Place> PLACES = places();

    private Samples() {}

    public static List<Sample> all() {
        return PLACES.stream().map(Place::sample).toList();
    }

    /** The bundle of a sample; its name must be one of {@link #all()}. */
    public static Bundle read(String name, Runnable tick) {
        Place place = PLACES.stream()
                .filter(one -> one.sample.name().equals(name))
                .findFirst()
                .orElseThrow();
        List<Table> tables = new ArrayList<>();
        for (FileSchema file : BundleSchema.get().files()) {
            String resource = place.folder + file.name() + ".csv";
            if (Samples.class.getResource(resource) != null) {
                tables.add(new CsvTable(file.name(), file.name() + ".csv", () -> open(resource)));
            }
        }
        return Intake.read(new Found(tables, List.of(), List.of()), tick);
    }

    private static InputStream open(String resource) {
        return Objects.requireNonNull(Samples.class.getResourceAsStream(resource), resource);
    }

    private static List<Place> places() {
        try (InputStream in = open(FOLDER + "samples.yaml")) {
            var places = new ArrayList<Place>();
            for (Object one : (List<?>) new Yaml(new SafeConstructor(new LoaderOptions())).load(in)) {
                places.add(place((Map<?, ?>) one));
            }
            return List.copyOf(places);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Place place(Map<?, ?> yaml) throws IOException {
        String folder = FOLDER + text(yaml, "folder") + "/";
        return new Place(
                new Sample(
                        text(yaml, "name"),
                        text(yaml, "title"),
                        text(yaml, "date"),
                        text(yaml, "sentence"),
                        text(yaml, "question"),
                        text(yaml, "firstBlast"),
                        readme(folder)),
                folder);
    }

    private static String readme(String folder) throws IOException {
        for (String name : List.of("README.md", "README.txt")) {
            try (@Nullable InputStream in = Samples.class.getResourceAsStream(folder + name)) {
                if (in != null) {
                    return new String(in.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        return "";
    }

    /** A day is read by YAML as a moment; ours are days. */
    private static String text(Map<?, ?> yaml, String key) {
        Object value = Objects.requireNonNull(yaml.get(key), key);
        return value instanceof java.util.Date date
                ? date.toInstant().toString().substring(0, 10)
                : value.toString();
    }
}
