package dev.tierfall.whatif;

import dev.tierfall.blast.Suppositions;
import dev.tierfall.intake.cell.Nearest;
import dev.tierfall.intake.cell.Shown;
import dev.tierfall.model.Ref;
import dev.tierfall.model.Rejected;
import dev.tierfall.store.Maps;
import dev.tierfall.store.Records;
import dev.tierfall.store.Supposition;
import dev.tierfall.web.Refused;
import dev.tierfall.whatif.change.Applying;
import dev.tierfall.whatif.change.Outcome;
import dev.tierfall.whatif.change.Supposed;
import dev.tierfall.whatif.read.WhatIf;
import dev.tierfall.whatif.read.WhatIfReader;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/**
 * The what-ifs that somebody saved. They live beside the map, as texts that name things by ref: each is applied anew to
 * the map that is asked, and one that no longer fits is kept and says so.
 */
@Lazy
@Service
public class WhatIfs implements Suppositions {

    private static final String COLUMNS = "RETURN w.name AS name, w.text AS text, w.who AS who, w.at AS at";
    private static final String FIND = "MATCH (w:WhatIf {name: $name}) " + COLUMNS;
    private static final String ALL = "MATCH (w:WhatIf) " + COLUMNS + " ORDER BY name";
    private static final String SAVE = "MERGE (w:WhatIf {name: $name}) SET w.text = $text, w.who = $who, w.at = $at ";
    private static final String DELETE = "MATCH (w:WhatIf {name: $name}) DELETE w RETURN count(*) AS gone";
    private static final String ENDING = ".yaml";

    private final Records records;
    private final Maps maps;
    private final Clock clock;

    WhatIfs(Records records, Maps maps, Clock clock) {
        this.records = records;
        this.maps = maps;
        this.clock = clock;
    }

    /** A what-if as it was saved. */
    record Kept(String name, String text, String who, ZonedDateTime at) {
        static Kept of(Map<String, Object> row) {
            return new Kept(
                    (String) there(row, "name"),
                    (String) there(row, "text"),
                    (String) there(row, "who"),
                    (ZonedDateTime) there(row, "at"));
        }

        private static Object there(Map<String, Object> row, String column) {
            return Objects.requireNonNull(row.get(column), column);
        }
    }

    List<Kept> all() {
        return records.read(ALL, Map.of()).stream().map(Kept::of).toList();
    }

    Kept find(String name) {
        return lookedUp(name).orElseThrow(() -> absent(HttpStatus.NOT_FOUND, name));
    }

    private Optional<Kept> lookedUp(String name) {
        return records.read(FIND, Map.of("name", name)).stream().map(Kept::of).findFirst();
    }

    /** Reads a text that was saved under a name, or was given without being saved. */
    public WhatIf read(String name, String text) {
        WhatIf read = WhatIfReader.read(checked(name) + ENDING, name, text, today());
        return new WhatIf(name, read.why(), read.file(), read.changes(), text);
    }

    /** A text that was not saved, as a map is asked with it. */
    public Supposition supposed(String name, String text) {
        return new Supposed(read(name, text));
    }

    /** The saved what-if that a question names. */
    public WhatIf saved(String name) {
        Kept kept = lookedUp(name).orElseThrow(() -> absent(HttpStatus.BAD_REQUEST, name));
        return read(kept.name(), kept.text());
    }

    @Override
    public Supposition named(String name) {
        return new Supposed(saved(name));
    }

    /** What it would make of the map as it stands. Throws {@link Rejected} where it does not fit. */
    public Outcome outcome(WhatIf whatIf) {
        return maps.now(view -> Applying.of(whatIf, view));
    }

    /** Keeps it, in the place of a former one of the same name; refuses what does not fit the map as it stands. */
    Kept save(String name, String text, String who) {
        outcome(read(name, text));
        var at = clock.instant().truncatedTo(ChronoUnit.MILLIS).atZone(ZoneOffset.UTC);
        return Kept.of(records.write(SAVE + COLUMNS, Map.of("name", name, "text", text, "who", who, "at", at))
                .getFirst());
    }

    void delete(String name) {
        find(name);
        records.write(DELETE, Map.of("name", name));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static String checked(String name) {
        if (!Ref.isId(name)) {
            throw new Rejected(
                    "%s is not a name for a what-if".formatted(Shown.quoted(name)),
                    "write lower-case letters, digits and . _ + -, beginning with a letter or digit");
        }
        return name;
    }

    private Refused absent(HttpStatus status, String name) {
        List<String> names = all().stream().map(Kept::name).toList();
        String mend = names.isEmpty()
                ? "save one first: tierfall whatif --save NAME FILE"
                : Nearest.of(name, names)
                        .map("did you mean %s?"::formatted)
                        .orElse("name one of " + String.join(", ", names));
        return new Refused(status, "no what-if is saved as %s".formatted(Shown.quoted(name)), mend);
    }
}
