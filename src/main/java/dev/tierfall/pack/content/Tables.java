package dev.tierfall.pack.content;

import dev.tierfall.blast.Scene;
import dev.tierfall.model.State;
import dev.tierfall.spread.Proofs;
import dev.tierfall.spread.SpreadGraph;
import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** What falls share, each once: things, nodes and steps are numbered when they are first named. */
final class Tables {

    private final Scene scene;
    private final Numbers things = new Numbers();
    private final Numbers nodes = new Numbers();
    private final Numbers steps = new Numbers();

    Tables(Scene scene) {
        this.scene = scene;
    }

    int thing(int place) {
        return things.of(place);
    }

    /** The number of a thing by its ref, which the map must have. */
    int thing(String ref) {
        return thing(scene.things().place(ref));
    }

    IntArrayList things(List<String> refs) {
        return IntArrayList.toList(refs.stream().mapToInt(this::thing));
    }

    int node(int node) {
        thing(scene.graph().thing(node));
        return nodes.of(node);
    }

    int step(int step) {
        node(scene.graph().from(step));
        node(scene.graph().to(step));
        scene.graph().proofs().via(step).forEach(this::thing);
        return steps.of(step);
    }

    int steps() {
        return steps.named().size();
    }

    /** @param aliases by ref */
    Contents.Things things(Map<String, List<String>> aliases) {
        var refs = new ArrayList<String>();
        var names = new ArrayList<String>();
        var also = new TreeMap<Integer, List<String>>();
        var critical = new IntArrayList();
        for (int place : things.named()) {
            String ref = scene.things().ref(place);
            String name = scene.things().name(place);
            if (aliases.containsKey(ref)) {
                also.put(refs.size(), aliases.getOrDefault(ref, List.of()));
            }
            if (scene.things().critical(place)) {
                critical.add(refs.size());
            }
            refs.add(ref);
            names.add(name == null ? "" : name);
        }
        return new Contents.Things(refs, names, also, critical);
    }

    Contents.Nodes nodes() {
        SpreadGraph graph = scene.graph();
        IntStream of = nodes.named().intStream();
        return new Contents.Nodes(
                Arrays.stream(State.values()).map(State::word).toList(),
                IntArrayList.toList(of.map(node -> thing(graph.thing(node)))),
                IntArrayList.toList(
                        nodes.named().intStream().map(node -> graph.state(node).ordinal())));
    }

    List<Contents.Law> rules() {
        return scene.snapshot().policy().rules().stream()
                .map(rule -> new Contents.Law(rule.id(), rule.title()))
                .toList();
    }

    Contents.Steps stepTable() {
        SpreadGraph graph = scene.graph();
        var files = new LinkedHashMap<String, Integer>();
        var table = new Contents.Steps(
                new IntArrayList(),
                new IntArrayList(),
                new IntArrayList(),
                new DoubleArrayList(),
                new ArrayList<>(),
                new IntArrayList(),
                new IntArrayList(),
                new IntArrayList(),
                new TreeMap<>(),
                new TreeMap<>());
        int row = 0;
        for (int step : steps.named()) {
            table.rule().add(graph.rule(step));
            table.from().add(nodes.of(graph.from(step)));
            table.to().add(nodes.of(graph.to(step)));
            table.p().add(graph.p(step));
            prove(table, files, row++, step);
        }
        table.files().addAll(files.keySet());
        return table;
    }

    /** A file's name is kept once; a record of another form than {@code accounts.csv:14} is kept whole. */
    private void prove(Contents.Steps table, Map<String, Integer> files, int row, int step) {
        Proofs proofs = scene.graph().proofs();
        String record = proofs.record(step);
        int colon = record.lastIndexOf(':');
        boolean lined = colon > 0 && record.substring(colon + 1).matches("\\d{1,9}");
        table.file()
                .add(files.computeIfAbsent(lined ? record.substring(0, colon) : record, name -> files.size())
                        .intValue());
        table.line().add(lined ? Integer.parseInt(record.substring(colon + 1)) : -1);
        if (scene.graph().assumed(step)) {
            table.assumed().add(row);
        }
        if (!proofs.via(step).isEmpty()) {
            table.via()
                    .put(
                            row,
                            proofs.via(step)
                                    .intStream()
                                    .map(this::thing)
                                    .boxed()
                                    .toList());
        }
        if (!proofs.unknown(step).isEmpty()) {
            table.unknown().put(row, proofs.unknown(step));
        }
    }
}
