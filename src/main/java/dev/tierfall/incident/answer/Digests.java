package dev.tierfall.incident.answer;

import dev.tierfall.blast.Blast;
import dev.tierfall.blast.BlastAnswer.Row;
import dev.tierfall.blast.Digits;
import dev.tierfall.incident.log.Declaration.Frozen;
import dev.tierfall.spread.SpreadGraph;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What an answer comes to in two numbers: equal where a map answers equally. SHA-256 over lines of text, so that
 * anybody can reckon them from the answer of {@code /blast} asked with the same {@code known-at}.
 *
 * @param radius of each row {@code ref state hops likelihood forced}
 * @param paths of each step to a critical thing {@code rule from state to state p record}
 */
record Digests(String radius, String paths) {

    static Digests of(Blast blast) {
        return new Digests(radius(blast), paths(blast));
    }

    boolean equal(Frozen frozen) {
        return radius.equals(frozen.radius()) && paths.equals(frozen.paths());
    }

    private static String radius(Blast blast) {
        MessageDigest digest = sha256();
        SpreadGraph graph = blast.scene().graph();
        for (int row = 0; row < blast.size(); row++) {
            int node = blast.node(row);
            Boolean forced = blast.forced(row);
            line(
                    digest,
                    blast.scene().things().ref(graph.thing(node)),
                    graph.state(node).word(),
                    blast.hops(row),
                    Digits.shown(blast.likelihood(row)),
                    forced == null ? "-" : forced.toString());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static String paths(Blast blast) {
        MessageDigest digest = sha256();
        for (Row row : Ways.rows(blast)) {
            line(digest, row.ref(), row.state());
            row.path()
                    .forEach(step -> line(
                            digest,
                            step.rule(),
                            step.from(),
                            step.fromState(),
                            step.to(),
                            step.toState(),
                            step.p(),
                            step.source()));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void line(MessageDigest digest, Object... parts) {
        for (Object part : parts) {
            digest.update((part + " ").getBytes(StandardCharsets.UTF_8));
        }
        digest.update((byte) '\n');
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
