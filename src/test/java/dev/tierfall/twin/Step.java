package dev.tierfall.twin;

/**
 * One rule joining two states.
 *
 * @param group the value by which rows stand in for each other, with its dependent; empty for a row that stands alone
 * @param fallback whether the row names a fallback, which keeps its whole group from forcing
 */
public record Step(
        String rule, Fall from, Fall to, double p, boolean assumed, boolean forces, String group, boolean fallback) {

    Step(String rule, Fall from, Fall to, double p) {
        this(rule, from, to, p, false, false, "", false);
    }

    Step assumedIf(boolean unknown) {
        return new Step(rule, from, to, p, assumed || unknown, forces, group, fallback);
    }

    Step forcingIf(boolean necessary) {
        return new Step(rule, from, to, p, assumed, necessary, group, fallback);
    }

    Step in(String alternatives, boolean withFallback) {
        return new Step(rule, from, to, p, assumed, forces, alternatives, withFallback);
    }

    public boolean insideOneThing() {
        return from.ref().equals(to.ref());
    }

    public Step reversed() {
        return new Step(rule, to, from, p, assumed, forces, group, fallback);
    }
}
