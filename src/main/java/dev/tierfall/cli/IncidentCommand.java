package dev.tierfall.cli;

import dev.tierfall.cli.door.Answer;
import dev.tierfall.cli.door.Door;
import dev.tierfall.cli.door.Query;
import dev.tierfall.model.Rejected;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

@Command(
        name = "incident",
        mixinStandardHelpOptions = true,
        description = {
            "Declare a fall, and work it.",
            "  declare REF…          what fell, as vendor:halden-msp or vendor:halden-msp=availability",
            "  list                  what was declared",
            "  show ID               what it comes to now, and who must be told",
            "  note ID TEXT          a line for its log",
            "  mark ID REF MARK      confirmed, cleared, contained, or open for no mark",
            "  cut ID ACT            as \"disable-account account:svc\", planned, or as --standing says",
            "  tell ID KEY           that somebody was told; show has the keys",
            "  close ID              the end, and its after-action"
        })
final class IncidentCommand extends Asking {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What can be done, and how many words it takes at least, besides itself. */
    private enum Deed {
        DECLARE(1),
        LIST(0),
        SHOW(1),
        NOTE(2),
        MARK(3),
        CUT(2),
        TELL(2),
        CLOSE(1);

        private final int words;

        Deed(int words) {
            this.words = words;
        }
    }

    @Parameters(index = "0", paramLabel = "COMMAND", description = "One of those above.")
    private String named = "";

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "WORD", description = "As those above say.")
    private List<String> words = new ArrayList<>();

    @Option(names = "--name", paramLabel = "TEXT", description = "What people call it, when it is declared.")
    private @Nullable String name;

    @Option(names = "--since", paramLabel = "TIME", description = "From when on it is fallen, as 2026-11-23T06:10Z.")
    private @Nullable String since;

    @Option(names = "--as-of", paramLabel = "DATE", description = "The day for which facts hold. Default: today")
    private @Nullable String asOf;

    @Option(names = "--note", paramLabel = "TEXT", description = "Why, or how: of mark, cut and tell.")
    private @Nullable String note;

    @Option(names = "--standing", paramLabel = "WORD", description = "Of a cut: planned, done or dropped.")
    private @Nullable String standing;

    @Option(names = "--owner", paramLabel = "NAME", description = "Who does a cut.")
    private @Nullable String owner;

    @Option(names = "--at", paramLabel = "TIME", description = "When a cut is due or was done, or somebody was told.")
    private @Nullable String at;

    @Option(names = "--lessons", paramLabel = "TEXT", description = "Of close: what was learned.")
    private @Nullable String lessons;

    @Option(names = "--attended", paramLabel = "REF", description = "Of close: a vendor that took part; repeatable.")
    private @Nullable List<String> attended;

    @Option(names = "--reviewed", paramLabel = "DATE", description = "Of close: when the after-action was held.")
    private @Nullable String reviewed;

    @Option(names = "--reported", paramLabel = "DATE", description = "Of close: when the board was told.")
    private @Nullable String reported;

    @Override
    void check() {
        Deed deed = deed();
        if (words.size() < deed.words) {
            throw new Rejected("'incident %s' needs more than that".formatted(named), "see 'tierfall incident --help'");
        }
        if (deed == Deed.DECLARE) {
            Given.refs(words);
        }
    }

    private Deed deed() {
        for (Deed deed : Deed.values()) {
            if (deed.name().toLowerCase(Locale.ROOT).equals(named)) {
                return deed;
            }
        }
        throw new Rejected("there is no 'incident %s'".formatted(named), "see 'tierfall incident --help'");
    }

    @Override
    int ask(Door door) {
        return switch (deed()) {
            case LIST -> print(door.get("/incidents", new Query()), IncidentTables.LIST);
            case SHOW -> print(door.get(path(""), new Query()), IncidentTables.SHOW);
            case DECLARE -> print(send(door, "/incidents", declared()), IncidentTables.SHOW);
            case NOTE -> print(send(door, path("/notes"), said("text", rest(1))), IncidentTables.LOG);
            case MARK -> print(send(door, path("/marks"), marked()), IncidentTables.SHOW);
            case CUT -> print(send(door, path("/cuts"), cut()), IncidentTables.BOARD);
            case TELL -> print(send(door, path("/told"), told()), IncidentTables.TELL);
            case CLOSE -> print(send(door, path("/closing"), closed()), IncidentTables.LOG);
        };
    }

    private String path(String way) {
        return "/incidents/" + Query.encoded(words.getFirst()) + way;
    }

    private static Answer send(Door door, String path, Map<String, Object> said) {
        return door.post(path, "application/json", BodyPublishers.ofString(JSON.writeValueAsString(said)));
    }

    private Map<String, Object> declared() {
        Map<String, Object> said = said("from", words);
        put(said, "name", name);
        put(said, "since", since);
        put(said, "asOf", asOf);
        return said;
    }

    private Map<String, Object> marked() {
        Map<String, Object> said = said("thing", words.get(1));
        put(said, "mark", words.get(2));
        put(said, "why", note);
        return said;
    }

    private Map<String, Object> cut() {
        Map<String, Object> said = said("act", rest(1));
        put(said, "standing", standing);
        put(said, "owner", owner);
        put(said, "at", at);
        put(said, "note", note);
        return said;
    }

    private Map<String, Object> told() {
        Map<String, Object> said = said("party", words.get(1));
        put(said, "at", at);
        put(said, "note", note);
        return said;
    }

    private Map<String, Object> closed() {
        Map<String, Object> said = new LinkedHashMap<>();
        put(said, "lessons", lessons);
        put(said, "attended", attended);
        put(said, "reviewed", reviewed);
        put(said, "reported", reported);
        return said;
    }

    private String rest(int from) {
        return String.join(" ", words.subList(from, words.size()));
    }

    private static Map<String, Object> said(String member, Object value) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put(member, value);
        return said;
    }

    private static void put(Map<String, Object> said, String member, @Nullable Object value) {
        if (value != null) {
            said.put(member, value);
        }
    }
}
