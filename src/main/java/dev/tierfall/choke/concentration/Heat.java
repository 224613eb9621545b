package dev.tierfall.choke.concentration;

import dev.tierfall.blast.BlastAnswer.StepAnswer;
import dev.tierfall.choke.concentration.ConcentrationAnswer.FunctionRow;
import dev.tierfall.choke.concentration.ConcentrationAnswer.Missing;
import dev.tierfall.choke.concentration.ConcentrationAnswer.Row;
import dev.tierfall.choke.concentration.ConcentrationAnswer.Whole;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Concentration cell by cell: which function rests on whom, and how likely. Some rows stand for themselves; the heavier
 * and the lighter ones are counted for each function.
 *
 * @param rows on which most rests first
 * @param heavier how many stand before them, as asked for
 * @param lighter how many after them
 * @param columns a critical function each, the one most can bring down first
 * @param moreFunctions critical functions for which this is not worked out
 * @param missing empty values that the figures rest on
 * @param absent what is asked for by ref, is on the map, and has no row or column
 * @param chosen one cell looked at closely; null where there is none
 */
public record Heat(
        String title,
        Whole whole,
        List<Row> rows,
        int heavier,
        int lighter,
        List<Column> columns,
        int moreFunctions,
        List<Missing> missing,
        List<String> absent,
        @Nullable Chosen chosen) {

    /** How many to leave out to see those that come next. */
    public int next() {
        return heavier + rows.size();
    }

    /** How many to leave out to see those before, so many at once. */
    public int before(int most) {
        return Math.max(0, heavier - most);
    }

    /**
     * What is asked.
     *
     * @param by vendor, parent, country, product or plane; vendor without one
     * @param skip how many of the heaviest are left out
     * @param most how many rows stand for themselves
     * @param row the ref of the row to look at; null for the first
     * @param function the ref of the function; null for what most likely falls with it
     */
    public record Asked(
            By by,
            Rests rests,
            int skip,
            int most,
            @Nullable String row,
            @Nullable String function) {}

    /**
     * One function.
     *
     * @param total how many bring it down, of all
     * @param cells one a row, in their order
     */
    public record Column(FunctionRow function, int total, List<Cell> cells, Fold heavier, Fold lighter) {}

    /**
     * Whether a function rests on a row.
     *
     * @param likelihood with which it falls; 0 where it does not rest on it
     * @param known whether known steps alone lead there
     * @param forced whether it stops of necessity when the other stops
     */
    public record Cell(double likelihood, boolean known, boolean forced) {

        static final Cell NONE = new Cell(0, true, false);

        public boolean rests() {
            return likelihood > 0;
        }
    }

    /**
     * Cells of one function taken together.
     *
     * @param count how many of them it rests on
     */
    public record Fold(int count, double worst) {

        public static final Fold NONE = new Fold(0, 0);

        public Fold and(Cell cell) {
            return cell.rests() ? new Fold(count + 1, Math.max(worst, cell.likelihood())) : this;
        }

        public Fold and(Fold other) {
            return new Fold(count + other.count, Math.max(worst, other.worst));
        }
    }

    /**
     * One cell closely.
     *
     * @param path the most likely one; empty where the function does not rest on it
     * @param between what stands on some way from the one to the other, the likeliest first
     * @param moreBetween how many more there are
     * @param from what falls, as a blast is asked
     */
    public record Chosen(
            Row row,
            FunctionRow function,
            Cell cell,
            List<StepAnswer> path,
            List<Between> between,
            int moreBetween,
            List<String> from) {}

    /**
     * A thing on some path from the one to the other.
     *
     * @param likelihood of the most likely path through it
     */
    public record Between(String ref, double likelihood) {}
}
