package dev.tierfall.picture;

import dev.tierfall.picture.Frame.Slice;
import java.util.ArrayList;
import java.util.List;

/**
 * The seats of a sector: rows across a ring, columns along it, the same whichever ring is meant. They are given out
 * from coarse to fine, so that few things stand well apart and many still do not touch: first every fourth column of
 * the middle row, then what lies between, half as far apart, and so on.
 */
final class Seats {

    static final int NONE = -1;

    /** Rows of a ring; its thickness over one more is how far apart they are. */
    static final int ROWS = 5;

    /** How far apart columns are in the first ring, in the picture's units; farther out they are farther apart. */
    private static final double COLUMN = 4.5;

    private static final int LEVELS = 5;

    /** Some seats, and which of them are still free. */
    private static final class Level {
        final List<Integer> seats = new ArrayList<>();
        int free;

        int at(int number) {
            return seats.get(Math.floorMod(number, seats.size()));
        }

        /** Steps through all of them are wide, so that few crowd. */
        int stride() {
            int step = Math.max(1, (int) (seats.size() * 0.618));
            while (gcd(step, seats.size()) > 1) {
                step++;
            }
            return step;
        }

        private static int gcd(int a, int b) {
            return b == 0 ? a : gcd(b, a % b);
        }
    }

    private final int rows;
    private final int columns;
    private final boolean[] taken;
    private final int[] levelOf;
    private final List<Level> levels = new ArrayList<>();

    Seats(int rows, int columns) {
        this.rows = rows;
        this.columns = columns;
        taken = new boolean[rows * columns];
        levelOf = new int[taken.length];
        for (int i = 0; i < LEVELS; i++) {
            levels.add(new Level());
        }
        for (int seat = 0; seat < taken.length; seat++) {
            levelOf[seat] = level(Math.abs(seat / columns - rows / 2), Math.abs(seat % columns - columns / 2));
            levels.get(levelOf[seat]).seats.add(seat);
            levels.get(levelOf[seat]).free++;
        }
    }

    /** Those of a sector, for so many rows; {@code radius} is that of the innermost ring they are meant for. */
    static Seats of(Slice slice, int rows, double radius) {
        return new Seats(rows, Math.max(1, (int) ((slice.to() - slice.from()) * radius / COLUMN) - 1));
    }

    private static int level(int row, int column) {
        if (row % 4 == 0 && column % 4 == 0) {
            return 0;
        }
        if (row % 4 == 2 && column % 4 == 2) {
            return 1;
        }
        return row % 2 == 0 && column % 2 == 0 ? 2 : row % 2 == 1 && column % 2 == 1 ? 3 : 4;
    }

    /** The coarsest free seat that a ref points to; {@link #NONE} where none is left. */
    int take(String ref) {
        int number = mixed(ref.hashCode());
        for (Level level : levels) {
            if (level.free > 0) {
                int stride = level.stride();
                int at = Math.floorMod(number, level.seats.size());
                while (taken[level.at(at)]) {
                    at = (at + stride) % level.seats.size();
                }
                return taking(level.at(at));
            }
        }
        return NONE;
    }

    /** A certain seat, or another where it is taken. */
    int take(int seat, String ref) {
        return seat < 0 || seat >= taken.length || taken[seat] ? take(ref) : taking(seat);
    }

    /** The seat that a ref points to, though others may share it. */
    int shared(String ref) {
        return Math.floorMod(mixed(ref.hashCode()), taken.length);
    }

    private int taking(int seat) {
        taken[seat] = true;
        levels.get(levelOf[seat]).free--;
        return seat;
    }

    /** How far across its ring a seat lies, from 0 to 1. */
    double across(int seat) {
        int row = seat / columns + 1;
        return row / (rows + 1.0);
    }

    /** How far along its sector, from 0 to 1. */
    double along(int seat) {
        int column = seat % columns - columns / 2;
        return 0.5 + column / (columns + 1.0);
    }

    /** Refs that differ in one digit must not sit side by side, or all that begins alike would crowd. */
    private static int mixed(int hash) {
        int mixed = (hash ^ (hash >>> 16)) * 0x85ebca6b;
        mixed = (mixed ^ (mixed >>> 13)) * 0xc2b2ae35;
        return mixed ^ (mixed >>> 16);
    }
}
