package dev.tierfall.choke.act;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** What kinds of acts there are; {@link #word()} is what files, addresses and people write. */
public enum ActKind {
    DISABLE_ACCOUNT("disable-account", "disable %s"),
    CLOSE_CONNECTION("close-connection", "close %s"),
    REMOVE_FROM_GROUP("remove-from-group", "take %s out of %s"),
    REVOKE_GRANT("revoke-grant", "revoke the access of %s to %s"),
    PULL_AGENT("pull-agent", "pull the agent of %s off %s"),
    BLOCK_ZONE_LINK("block-zone-link", "block the way from %s to %s"),
    ROTATE_CREDENTIAL("rotate-credential", "change the credential stored on %s for %s"),
    END_FLOW("end-flow", "end the data flow %s"),
    LEAVE_VENDOR("leave-vendor", "leave %s");

    private final String word;
    private final String sentence;

    ActKind(String word, String sentence) {
        this.word = word;
        this.sentence = sentence;
    }

    public String word() {
        return word;
    }

    public static Optional<ActKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }

    /** All words, as a message lists them. */
    public static String words() {
        return Arrays.stream(values()).map(ActKind::word).collect(Collectors.joining(", "));
    }

    /** Whether it is done to one row of a link file, which has two ends and no name of its own. */
    public boolean isOfARow() {
        return sentence.indexOf("%s") != sentence.lastIndexOf("%s");
    }

    /** As a part of a sentence, of names. */
    String told(String one, String other) {
        return sentence.formatted(one, other);
    }
}
