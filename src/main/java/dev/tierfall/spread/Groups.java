package dev.tierfall.spread;

/** Which steps stand in for each other: a group forces only when all things that its steps begin at have fallen. */
public final class Groups {

    private final SparseInts groupOf;
    private final int[] start;
    private final int[] steps;
    private final String[] words;

    /** @param words what each group is called at its dependent; equal ones are one text in memory */
    Groups(SparseInts groupOf, String[] words) {
        this.groupOf = groupOf;
        this.words = words;
        int size = words.length;
        start = new int[size + 1];
        for (int i = 0; i < groupOf.size(); i++) {
            start[groupOf.value(i) + 1]++;
        }
        for (int group = 0; group < size; group++) {
            start[group + 1] += start[group];
        }
        int[] next = start.clone();
        steps = new int[groupOf.size()];
        for (int i = 0; i < groupOf.size(); i++) {
            steps[next[groupOf.value(i)]++] = groupOf.place(i);
        }
    }

    public int size() {
        return start.length - 1;
    }

    /** The group of a step; -1 where it stands for itself. */
    public int of(int step) {
        return groupOf.at(step);
    }

    /** The word that its steps share: the same dependent and word name the same group of another day's graph. */
    public String word(int group) {
        return words[group];
    }

    /** The first place of a group's steps. */
    public int first(int group) {
        return start[group];
    }

    public int step(int place) {
        return steps[place];
    }

    public long bytes() {
        return groupOf.bytes() + 4L * (start.length + steps.length + words.length);
    }
}
