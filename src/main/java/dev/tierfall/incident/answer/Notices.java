package dev.tierfall.incident.answer;

import dev.tierfall.blast.Blast;
import dev.tierfall.incident.answer.IncidentAnswer.DataRow;
import dev.tierfall.incident.answer.Sayings.Row;
import dev.tierfall.incident.tell.LegalClock;
import dev.tierfall.incident.tell.Party;
import dev.tierfall.incident.tell.Party.Contact;
import dev.tierfall.incident.tell.Telling;
import dev.tierfall.incident.tell.Telling.Who;
import dev.tierfall.model.Kind;
import dev.tierfall.spread.Things;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts together who must be told of a fall: authorities by the clocks, vendors by their contracts, controllers. */
final class Notices {

    private static final Set<String> PERSONAL = Set.of("personal", "special");

    private final Telling telling;
    private final List<LegalClock> clocks;
    private final List<Row> roles;

    /** @param roles the people on our side who have a role that a clock asks for */
    Notices(Telling telling, List<LegalClock> clocks, List<Row> roles) {
        this.telling = telling;
        this.clocks = clocks;
        this.roles = roles;
    }

    /** The vendors that fell first, then those in reach. */
    static Set<String> vendors(Reached reached) {
        Blast blast = reached.blast();
        Things things = blast.scene().things();
        return Stream.concat(
                        blast.origins().stream()
                                .map(origin -> origin.thing())
                                .filter(t -> things.kind(t) == Kind.VENDOR),
                        reached.of(Kind.VENDOR))
                .map(things::ref)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    static Set<String> rolesOf(List<LegalClock> clocks) {
        return clocks.stream().flatMap(clock -> clock.ask().stream()).collect(Collectors.toSet());
    }

    List<Party> parties(List<DataRow> data, List<Row> controllers, List<Row> vendors, Collection<String> fallen) {
        boolean personal = data.stream()
                .anyMatch(row -> row.read() && PERSONAL.contains(Objects.toString(row.classification(), "")));
        for (LegalClock clock : clocks) {
            switch (clock.when()) {
                case ALWAYS -> authority(clock, "");
                case PERSONAL -> {
                    if (personal) {
                        authority(clock, "personal data can be read");
                    }
                }
                case CONTROLLERS -> controllers(clock, data, controllers);
            }
        }
        vendors.forEach(vendor -> vendor(vendor, fallen));
        return telling.parties();
    }

    private void authority(LegalClock clock, String because) {
        String why = because.isEmpty() ? clock.because() : "%s: %s".formatted(clock.because(), because);
        telling.add(new Who("clock:" + clock.id(), "clock", clock.title(), null, why, ours(clock)), clock.hours());
    }

    private List<Contact> ours(LegalClock clock) {
        return roles.stream()
                .filter(person -> person.texts("roles").stream().anyMatch(clock.ask()::contains))
                .map(Notices::contact)
                .toList();
    }

    private void controllers(LegalClock clock, List<DataRow> data, List<Row> facts) {
        Set<String> own = facts.stream()
                .filter(row -> Boolean.TRUE.equals(row.flag("own")))
                .map(row -> row.text("controller"))
                .collect(Collectors.toSet());
        Map<String, List<DataRow>> byController = data.stream()
                .filter(row -> row.read() && row.controller() != null && !own.contains(row.controller()))
                .collect(Collectors.groupingBy(
                        row -> Objects.requireNonNull(row.controller()), TreeMap::new, Collectors.toList()));
        byController.forEach((ref, rows) -> {
            String named = Objects.requireNonNullElse(rows.getFirst().controllerName(), ref);
            String of = rows.stream()
                    .map(row -> Objects.requireNonNullElse(row.name(), row.ref()))
                    .collect(Collectors.joining(", "));
            String why = "answers for %s (%s)".formatted(of, clock.because());
            telling.add(new Who(ref, "controller", named, ref, why, ours(clock)), clock.hours());
        });
    }

    private void vendor(Row vendor, Collection<String> fallen) {
        String ref = vendor.text("ref");
        List<Row> contracts = vendor.rows("contracts");
        boolean first = fallen.contains(ref);
        if (!first && contracts.isEmpty()) {
            return;
        }
        Long hours = contracts.stream()
                .map(contract -> contract.number("hours"))
                .filter(Objects::nonNull)
                .min(Long::compare)
                .orElse(null);
        String promise = contracts.isEmpty()
                ? "no live contract with us is on the map"
                : contracts.stream().map(Notices::promise).collect(Collectors.joining("; "));
        String why = (first ? "fell; " : "in reach; ") + promise;
        telling.add(new Who(ref, "vendor", vendor.text("name"), ref, why, contacts(vendor)), hours);
    }

    private static String promise(Row contract) {
        String name = Objects.requireNonNullElse(contract.maybe("name"), contract.text("ref"));
        Long hours = contract.number("hours");
        return hours == null
                ? "%s says no hours of notice".formatted(name)
                : "%s: notice within %d hours".formatted(name, hours);
    }

    /** Whom to call there and who stands in for them; then who answers for the vendor on our side. */
    private static List<Contact> contacts(Row vendor) {
        var people = new LinkedHashMap<String, Contact>();
        Stream.concat(vendor.rows("people").stream(), vendor.rows("owners").stream())
                .forEach(person -> people.putIfAbsent(person.text("ref"), contact(person)));
        return List.copyOf(people.values());
    }

    private static Contact contact(Row person) {
        return new Contact(
                Objects.requireNonNullElse(person.maybe("name"), person.text("ref")),
                person.maybe("email"),
                person.maybe("phone"));
    }
}
