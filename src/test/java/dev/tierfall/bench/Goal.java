package dev.tierfall.bench;

import java.util.List;
import java.util.Locale;

/**
 * One goal of the design and what became of it.
 *
 * @param asked the ratio that is asked for
 * @param found the ratio of this run; a dash where there is none
 * @param verdict met, not met, or not measured, with the reason
 */
record Goal(String what, String asked, String found, String verdict) {

    private static final int MILLION = 1_000_000;
    private static final int HUNDRED_THOUSAND = 100_000;

    static List<Goal> of(Found found) {
        int things = found.size().things();
        int asked = found.size().cypherThings();
        int searched = found.size().searched();
        Crowd crowd = found.crowd();
        double tenfold = found.timing(Found.ALL, Vendors.SWEPT).p50()
                / found.timing(Found.TENTH, Vendors.SWEPT).p50();
        return List.of(
                faster("blast radius, against Cypher", 75, found.faster(Found.CYPHER, Walker.OURS, CypherPeer.WHO))
                        .at(MILLION, asked),
                faster("… against JGraphT, default", 80, blast(found, JGraphTPeers.DEFAULT))
                        .at(MILLION, things),
                faster("… against JGraphT, SparseInt", 30, blast(found, JGraphTPeers.SPARSE))
                        .at(MILLION, things),
                inC(found, CPeer.Library.IGRAPH, 5).at(MILLION, things),
                inC(found, CPeer.Library.GRAPHBLAS, 1.3).at(MILLION, things),
                gds(found),
                atMost(
                                "… against the model of this machine's memory, push only",
                                3,
                                found.timing(Found.BLAST, Walker.PUSHED).p50() / found.model())
                        .at(MILLION, things),
                faster(
                                "most likely paths, against JGraphT",
                                12,
                                found.faster(Found.LIKELY, Peers.OURS, JGraphTPeers.DEFAULT))
                        .at(HUNDRED_THOUSAND, things),
                faster("all vendors, circles, against a search each", 50, vendors(found, Found.CIRCLES))
                        .at(HUNDRED_THOUSAND, searched),
                faster("all vendors, hardly a circle, the same", 15, vendors(found, Found.ONWARDS))
                        .at(HUNDRED_THOUSAND, searched),
                atMost("all vendors, cost of 10x things", 12, tenfold),
                bytes("snapshot, both directions, likelihoods left out", 12, found, Found.UNLIKELY),
                bytes("snapshot, both directions, with likelihoods", 20, found, Found.COLUMNS),
                missing(
                        "import, against a plain loader",
                        "4x faster",
                        "measured by -Pfigures: see the README's limits"),
                missing(
                        "snapshot, against reading it back a row a relationship",
                        "5x faster",
                        "measured by -Pfigures: see the README's limits"),
                atMost(users(found) + ", p99 against p50 of one", 10, crowd.crowd() / crowd.one()),
                atMost("… the same with an import running, against without", 2, crowd.importing() / crowd.crowd()));
    }

    private static String users(Found found) {
        return found.size().crowd().users() + " users who ask every 5 s";
    }

    private static double blast(Found found, String peer) {
        return found.faster(Found.BLAST, Walker.OURS, peer);
    }

    private static Goal inC(Found found, CPeer.Library library, double least) {
        String what = "… against " + library.who();
        return found.perhaps(Found.BLAST, library.who())
                .map(timed -> faster(what, least, blast(found, library.who())))
                .orElseGet(() -> missing(what, number(least) + "x faster", library.missing()));
    }

    /** No ratio was set for it: it is to be asked at all. */
    private static Goal gds(Found found) {
        String what = "… against GDS 2.26 BFS";
        return found.perhaps(Found.BLAST, GdsPeer.WHO)
                .map(timed -> new Goal(what, "a row", number(blast(found, GdsPeer.WHO)) + "x", "met"))
                .orElseGet(() -> missing(what, "a row", GdsPeer.MISSING));
    }

    private static double vendors(Found found, String about) {
        return found.faster(about, Vendors.SWEPT, Vendors.SEARCHED);
    }

    private static Goal faster(String what, double least, double ratio) {
        return new Goal(what, number(least) + "x faster", number(ratio) + "x", ratio >= least ? "met" : "not met");
    }

    private static Goal atMost(String what, double most, double ratio) {
        return new Goal(what, "at most " + number(most) + "x", number(ratio) + "x", ratio <= most ? "met" : "not met");
    }

    private static Goal bytes(String what, double most, Found found, String graph) {
        double bytes = found.bytesAStep().getOrDefault(graph, Double.NaN);
        return new Goal(
                what,
                "at most " + number(most) + " B a step",
                number(bytes) + " B",
                bytes <= most ? "met" : "not met: backwards, each step's number costs 4 bytes, for its proof");
    }

    private static Goal missing(String what, String asked, String reason) {
        return new Goal(what, asked, "–", "not measured: " + reason);
    }

    /** A goal is met only at the size that it is set for. */
    private Goal at(int size, int things) {
        return size == things
                ? this
                : new Goal(
                        what,
                        asked,
                        found,
                        String.format(
                                Locale.ROOT,
                                "not measured at %,d things; at %,d it would be %s",
                                size,
                                things,
                                verdict));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.1f" : "%.0f", value).replaceAll("\\.0$", "");
    }
}
