package dev.tierfall.picture;

import dev.tierfall.picture.Picture.Cells;
import dev.tierfall.picture.Picture.Ring;
import dev.tierfall.picture.Picture.Sector;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a question shows of all things. The whole is folded to cells where there are too many; a cell is opened by its
 * sector and ring, and if it is still too large, folded once more by kind and likelihood; what is still too large then
 * is cut into parts, the likeliest first. So every thing can be come to, and no answer is larger than another.
 *
 * @param hits what is shown, as marks or in cells, and what fell first
 * @param folds whether they are shown as cells
 */
record Opening(List<Hit> hits, Frame frame, Rings placed, List<Ring> rings, boolean folds, Level level) {

    /** How deep a folded picture is opened, and under which names its next cells are asked for: sector, then ring. */
    enum Level {
        WHOLE("in", "at"),
        CELL("in", "at"),
        STEPS("group", "step"),
        PARTS("part", "");

        private final String bySector;
        private final String byRing;

        Level(String bySector, String byRing) {
            this.bySector = bySector;
            this.byRing = byRing;
        }

        List<String> opens() {
            return List.of(bySector, byRing);
        }
    }

    /** Leaves room among the marks for what fell first. */
    private static final int PART = 1_400;

    private static final List<String> STEPS = List.of("severe", "high", "elevated", "guarded", "low");

    private static final Comparator<Hit> LIKELIEST =
            Comparator.comparingDouble(Hit::likelihood).reversed().thenComparing(Hit::ref);

    static Opening of(List<Hit> all, Frame frame, Question question) {
        List<Hit> merged = frame.merged(all);
        if (!question.unfolds()) {
            return of(merged, frame, Level.WHOLE);
        }
        String wanted = "none".equals(question.in()) ? Frame.NONE : String.valueOf(question.in());
        List<Hit> cell = within(
                merged, hit -> hit.sector().equals(wanted) && (question.ring() < 0 || hit.ring() == question.ring()));
        List<Hit> kinds =
                cell.stream().map(hit -> hit.inGroup(Named.kinds(hit.kind()))).toList();
        Opening opened = of(kinds, Frame.of(kinds, Hit::sector), Level.CELL);
        return opened.folds ? again(kinds, question) : opened;
    }

    /** A cell that is too large for marks: its kinds by likelihood, and what of that is still too large in parts. */
    private static Opening again(List<Hit> kinds, Question question) {
        if (question.group() == null) {
            List<Hit> steps = kinds.stream()
                    .map(hit -> hit.ring() == 0 ? hit : hit.inRing(ring(hit)))
                    .toList();
            return of(steps, Frame.of(steps, Hit::sector), Level.STEPS).folded().labelled();
        }
        List<Hit> group = within(
                kinds,
                hit -> hit.sector().equals(question.group())
                        && (question.stepOr(-1) < 0 || ring(hit) == question.stepOr(-1)));
        Opening opened = of(group, Frame.of(group, Hit::sector), Level.CELL);
        return opened.folds ? parts(group, question) : opened;
    }

    private static Opening parts(List<Hit> group, Question question) {
        List<Hit> likeliest = new ArrayList<>(group);
        likeliest.sort(LIKELIEST);
        List<Hit> parts = new ArrayList<>();
        int place = 0;
        for (Hit hit : likeliest) {
            parts.add(hit.ring() == 0 ? hit : hit.inGroup("part " + (1 + place++ / PART)));
        }
        List<Hit> part = question.part() == null
                ? parts
                : within(parts, hit -> hit.sector().equals(question.part()));
        return of(part, Frame.of(part, Hit::sector), Level.PARTS);
    }

    private static List<Hit> within(List<Hit> hits, Predicate<Hit> wanted) {
        return hits.stream().filter(hit -> hit.ring() == 0 || wanted.test(hit)).toList();
    }

    /** The likeliest innermost. */
    private static int ring(Hit hit) {
        return STEPS.size() - Ramp.step(hit.likelihood());
    }

    private static Opening of(List<Hit> hits, Frame frame, Level level) {
        Rings rings = new Rings(hits, frame);
        boolean folds = hits.size() > Folding.MOST_MARKS || rings.crowded();
        return new Opening(hits, frame, rings, rings.rings(), folds, level);
    }

    private Opening folded() {
        return new Opening(hits, frame, placed, rings, true, level);
    }

    private Opening labelled() {
        List<Ring> named = rings.stream()
                .map(ring -> ring.labelled(STEPS.get(ring.at() - 1)))
                .toList();
        return new Opening(hits, frame, placed, named, folds, level);
    }

    /** The things that are marks of their own, what fell first among them. */
    List<Hit> marked() {
        return folds ? hits.stream().filter(hit -> hit.ring() == 0).toList() : hits;
    }

    Marks marks() {
        return placed.marks(marked());
    }

    List<Sector> sectors() {
        return Sectors.of(hits, frame);
    }

    @Nullable
    Cells cells() {
        return folds ? Folding.fold(hits, sectors()) : null;
    }

    /** How many things are marks; what fell first is none of them. */
    int shown() {
        return (int) marked().stream().filter(hit -> hit.ring() > 0).count();
    }

    int held() {
        return (int) hits.stream().filter(hit -> hit.ring() > 0).count();
    }
}
