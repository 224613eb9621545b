package dev.tierfall.spread;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntList;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * What the steps rest on: the record that proves each, the things it hangs on besides its ends, the empty columns it
 * met.
 */
public final class Proofs {

    private final String[] files;
    private final char[] file;
    private final int[] line;
    private final List<IntList> vias;
    private final SparseInts via;
    private final BitSet anyVia;
    private final List<List<String>> unknowns;
    private final SparseInts unknown;

    private Proofs(Gathered from, int[] order) {
        files = from.files.keySet().stream()
                .sorted((a, b) -> from.files.getInt(a) - from.files.getInt(b))
                .toArray(String[]::new);
        file = new char[order.length];
        line = new int[order.length];
        vias = from.vias;
        unknowns = from.unknowns;
        anyVia = new BitSet();
        var viaSteps = new IntArrayList();
        var viaValues = new IntArrayList();
        var unknownSteps = new IntArrayList();
        var unknownValues = new IntArrayList();
        for (int step = 0; step < order.length; step++) {
            int old = order[step];
            file[step] = (char) from.file.getInt(old);
            line[step] = from.line.getInt(old);
            anyVia.set(step, from.anyVia.get(old));
            if (from.via.getInt(old) >= 0) {
                viaSteps.add(step);
                viaValues.add(from.via.getInt(old));
            }
            if (from.unknown.getInt(old) >= 0) {
                unknownSteps.add(step);
                unknownValues.add(from.unknown.getInt(old));
            }
        }
        via = new SparseInts(viaSteps, viaValues);
        unknown = new SparseInts(unknownSteps, unknownValues);
    }

    /** The record that proves a step, as {@code accounts.csv:14}. */
    public String record(int step) {
        return line[step] < 0 ? files[file[step]] : files[file[step]] + ":" + line[step];
    }

    /** The empty columns that a step met: what to go and ask. */
    public List<String> unknown(int step) {
        int found = unknown.at(step);
        return found < 0 ? List.of() : unknowns.get(found);
    }

    /** The places of the things that a step hangs on besides its ends. */
    public IntList via(int step) {
        int found = via.at(step);
        return found < 0 ? Step.Proof.NOTHING : vias.get(found);
    }

    /** Whether one of the things it hangs on is enough to hold a step; else it takes all of them. */
    public boolean anyVia(int step) {
        return anyVia.get(step);
    }

    /** The things that some step hangs on besides its ends. */
    public BitSet holders() {
        var holders = new BitSet();
        vias.forEach(things -> things.forEach(holders::set));
        return holders;
    }

    /** The steps that hang on some of these things besides their ends, whether or not they fall with them. */
    public BitSet touching(BitSet things) {
        var steps = new BitSet();
        for (int i = 0; i < via.size(); i++) {
            if (vias.get(via.value(i)).intStream().anyMatch(things::get)) {
                steps.set(via.place(i));
            }
        }
        return steps;
    }

    /** The steps that fall when these things are gone, though their ends stay. */
    public BitSet hangingOn(BitSet things) {
        var steps = new BitSet();
        for (int i = 0; i < via.size(); i++) {
            int step = via.place(i);
            boolean any = anyVia.get(step);
            int gone = 0;
            IntList on = vias.get(via.value(i));
            for (int j = 0; j < on.size(); j++) {
                gone += things.get(on.getInt(j)) ? 1 : 0;
            }
            if (gone > 0 && (!any || gone == on.size())) {
                steps.set(step);
            }
        }
        return steps;
    }

    public long bytes() {
        return 6L * line.length + via.bytes() + unknown.bytes() + 32L * vias.size() + anyVia.size() / 8;
    }

    /** The same in the order in which the rules yield the steps, each distinct text and list kept once. */
    static final class Gathered {

        private final Object2IntOpenHashMap<String> files = new Object2IntOpenHashMap<>();
        private final IntArrayList file = new IntArrayList();
        private final IntArrayList line = new IntArrayList();
        private final IntArrayList via = new IntArrayList();
        private final BitSet anyVia = new BitSet();
        private final IntArrayList unknown = new IntArrayList();
        private final List<IntList> vias = new ArrayList<>();
        private final List<List<String>> unknowns = new ArrayList<>();
        private final Object2IntOpenHashMap<IntList> viaIndex = new Object2IntOpenHashMap<>();
        private final Object2IntOpenHashMap<List<String>> unknownIndex = new Object2IntOpenHashMap<>();

        void add(Step.Proof proof) {
            anyVia.set(line.size(), proof.anyVia());
            record(proof.record());
            via.add(via(proof.via()));
            unknown.add(unknown(proof.unknown()));
        }

        Proofs sorted(int[] order) {
            return new Proofs(this, order);
        }

        /**
         * Splits {@code accounts.csv:14}, so that a file's name is kept once; a record of another form is kept whole.
         */
        private void record(String record) {
            int colon = record.lastIndexOf(':');
            int number = -1;
            if (colon > 0 && colon < record.length() - 1 && record.length() - colon < 10) {
                number = digits(record, colon + 1);
            }
            String name = number < 0 ? record : record.substring(0, colon);
            file.add(files.computeIfAbsent(name, n -> files.size()));
            line.add(number);
        }

        private static int digits(String text, int from) {
            int number = 0;
            for (int i = from; i < text.length(); i++) {
                int digit = text.charAt(i) - '0';
                if (digit < 0 || digit > 9) {
                    return -1;
                }
                number = number * 10 + digit;
            }
            return number;
        }

        private int via(IntList things) {
            if (things.isEmpty()) {
                return -1;
            }
            return viaIndex.computeIfAbsent(things, list -> {
                vias.add(things);
                return vias.size() - 1;
            });
        }

        private int unknown(List<String> columns) {
            if (columns.isEmpty()) {
                return -1;
            }
            return unknownIndex.computeIfAbsent(columns, list -> {
                unknowns.add(List.copyOf(columns));
                return unknowns.size() - 1;
            });
        }
    }
}
