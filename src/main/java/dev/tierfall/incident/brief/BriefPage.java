package dev.tierfall.incident.brief;

import dev.tierfall.incident.answer.IncidentAnswer;
import dev.tierfall.incident.answer.IncidentAnswer.Closing;
import dev.tierfall.incident.answer.IncidentAnswer.Step;
import dev.tierfall.incident.answer.IncidentAnswer.Way;
import dev.tierfall.incident.tell.Party;
import dev.tierfall.incident.tell.Party.Contact;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes an incident as one page: what it comes to, whom to call, what to cut, what proves it, and what was done. */
public final class BriefPage {

    private static final String STYLE = """
            :root { color-scheme: light dark; }
            body { max-width: 70rem; margin: 2rem auto; padding: 0 1rem; font: 15px/1.5 system-ui, sans-serif; }
            h1 { font-size: 1.6rem; line-height: 1.25; }
            h2 { margin-top: 2rem; font-size: 1.1rem; }
            h3 { margin-bottom: 0; font-size: 1rem; }
            table { width: 100%; border-collapse: collapse; }
            th, td { padding: 4px 8px; border-bottom: 1px solid #8886; text-align: left; vertical-align: top; }
            td { overflow-wrap: anywhere; }
            @media print { body { max-width: none; margin: 0; font-size: 11px; } h2, h3 { break-after: avoid; } }
            """;

    private final IncidentAnswer incident;
    private final Html html = new Html();

    private BriefPage(IncidentAnswer incident) {
        this.incident = incident;
    }

    /**
     * Writes the page.
     *
     * @param made when that is
     */
    public static String of(IncidentAnswer incident, String made) {
        return new BriefPage(incident).page(made);
    }

    private String page(String made) {
        html.element("h1", incident.title());
        html.element("p", incident.summary());
        html.element(
                "p",
                "%s, %s. Fallen since %s, declared %s by %s. %s As of %s, policy %s. This page was written %s."
                        .formatted(
                                incident.name(),
                                incident.status(),
                                incident.since(),
                                incident.declared(),
                                incident.who(),
                                incident.record().words(),
                                incident.asOf(),
                                incident.policy(),
                                made));
        told();
        board();
        reached();
        incident.paths().stream().filter(way -> !way.steps().isEmpty()).forEach(this::path);
        otherPaths();
        log();
        return html.page(incident.name(), STYLE);
    }

    private void told() {
        List<List<String>> rows = incident.tell().stream().map(BriefPage::party).toList();
        html.table(
                "Who must be told",
                "Nobody is known who must be told.",
                List.of("Who", "Why", "Due", "Told", "Call"),
                rows);
    }

    private static List<String> party(Party party) {
        return List.of(
                party.title(),
                party.why(),
                party.due() == null ? "as soon as can be" : party.due(),
                party.told() == null ? party.words() : party.told().at(),
                party.contacts().stream().map(BriefPage::contact).collect(Collectors.joining("; ")));
    }

    private static String contact(Contact contact) {
        return Stream.of(contact.name(), contact.phone(), contact.email())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }

    private void board() {
        html.table(
                "Containment",
                incident.board().summary(),
                List.of("Cut", "Stands", "Who", "When", "Keeps from falling, alone", "Record"),
                incident.board().cuts().stream()
                        .map(cut -> List.of(
                                cut.title(),
                                cut.standing(),
                                shown(cut.owner()),
                                shown(cut.at()),
                                "%,d things".formatted(cut.effect().aloneLost()),
                                cut.effect().source()))
                        .toList());
        if (!incident.board().cuts().isEmpty()) {
            html.element("p", incident.board().summary());
        }
        html.table(
                "Marked",
                "No thing is marked.",
                List.of("Thing", "Mark", "Who", "When", "Why"),
                incident.marks().stream()
                        .map(mark ->
                                List.of(named(mark.name(), mark.ref()), mark.mark(), mark.who(), mark.at(), mark.why()))
                        .toList());
    }

    private void reached() {
        html.table(
                "Critical functions",
                "No critical function can stop.",
                List.of("Function", "What that means"),
                incident.functions().stream()
                        .map(row -> List.of(named(row.name(), row.ref()), row.words()))
                        .toList());
        html.table(
                "Data",
                "No data set is in reach.",
                List.of("Data set", "Lost", "Records", "Class", "Controller"),
                incident.data().stream()
                        .map(row -> List.of(
                                named(row.name(), row.ref()),
                                String.join(", ", row.states()),
                                row.records() == null ? "unknown" : "%,d".formatted(row.records()),
                                shown(row.classification()),
                                row.controller() == null
                                        ? "nobody named"
                                        : named(row.controllerName(), row.controller())))
                        .toList());
        beyond(incident.more().data(), "data sets");
        html.table(
                "Accounts to disable",
                "No account is in reach.",
                List.of("Account", "Holder", "Ref"),
                incident.accounts().stream()
                        .map(row -> List.of(named(row.name(), row.ref()), shown(row.holderName()), row.ref()))
                        .toList());
        beyond(incident.more().accounts(), "accounts");
        connections();
    }

    private void beyond(int more, String what) {
        if (more > 0) {
            html.element("p", "%,d more %s in reach are not listed here.".formatted(more, what));
        }
    }

    /** Those whose steps would make the page too long. */
    private void otherPaths() {
        List<List<String>> others = incident.paths().stream()
                .filter(way -> way.steps().isEmpty())
                .map(way -> List.of(way.name(), way.state(), shown(way.likelihood())))
                .toList();
        if (!others.isEmpty()) {
            html.table("Other critical things in reach", "", List.of("Thing", "State", "Likelihood"), others);
        }
        beyond(incident.more().paths(), "critical things");
    }

    private void connections() {
        html.table(
                "Connections to cut",
                "No connection carries it.",
                List.of("Connection", "From", "To", "Ref"),
                incident.connections().stream()
                        .map(row -> List.of(named(row.name(), row.ref()), row.fromName(), row.toName(), row.ref()))
                        .toList());
        beyond(incident.more().connections(), "connections");
        html.element("h2", "How it comes to what is critical");
    }

    private void path(Way way) {
        html.list(
                "%s, %s, likelihood %s".formatted(way.name(), way.state(), shown(way.likelihood())),
                way.steps().stream().map(BriefPage::step).toList());
    }

    private static String step(Step step) {
        return "%s to %s (%s): %s. Record %s.%s %s"
                .formatted(
                        step.fromName(),
                        step.toName(),
                        step.toState(),
                        step.why(),
                        step.record().isEmpty() ? "none" : step.record(),
                        step.assumed() ? " Assumed." : "",
                        step.shows());
    }

    private void log() {
        Closing closing = incident.closing();
        if (closing != null) {
            html.element("h2", "After-action");
            html.element("p", closing.words());
            html.element("p", closing.lessons());
        }
        html.table(
                "Log",
                "",
                List.of("When", "Who", "What"),
                incident.log().stream()
                        .map(line -> List.of(line.at(), line.who(), line.sentence()))
                        .toList());
    }

    private static String named(@Nullable String name, String ref) {
        return name == null ? ref : name;
    }

    private static String shown(@Nullable Object value) {
        return value == null ? "unknown" : value.toString();
    }
}
