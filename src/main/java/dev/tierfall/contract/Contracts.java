package dev.tierfall.contract;

import dev.tierfall.blast.Scene;
import dev.tierfall.blast.Scenes;
import dev.tierfall.blast.Scope;
import dev.tierfall.check.CheckFiles;
import dev.tierfall.check.CheckSet;
import dev.tierfall.check.Checks;
import dev.tierfall.contract.book.Book;
import dev.tierfall.contract.book.BookReader;
import dev.tierfall.contract.measure.Deal;
import dev.tierfall.contract.measure.MeasureFiles;
import dev.tierfall.contract.measure.Measures;
import dev.tierfall.contract.measure.Tallies;
import dev.tierfall.framework.Framework.Evidence;
import dev.tierfall.framework.FrameworkFiles;
import dev.tierfall.intake.cell.Nearest;
import dev.tierfall.model.Rejected;
import dev.tierfall.store.MapView;
import dev.tierfall.store.Maps;
import dev.tierfall.web.Refused;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/** Holds what contracts say against what the map of a day shows. */
@Lazy
@Service
public class Contracts {

    private static final String FRAMEWORK = "risk-considerations";
    private static final String KIND = "contract:";

    private final Scenes scenes;
    private final Maps maps;
    private final Checks checks;
    private final CheckFiles files;
    private final Rest rest;

    /** What else is read: which checks look at what, what documents are wanted, and the book itself. */
    @Lazy
    @Component
    record Rest(MeasureFiles measures, FrameworkFiles frameworks, BookReader books) {}

    Contracts(Scenes scenes, Maps maps, Checks checks, CheckFiles files, Rest rest) {
        this.scenes = scenes;
        this.maps = maps;
        this.checks = checks;
        this.files = files;
        this.rest = rest;
    }

    /**
     * Every contract in force or about to be signed.
     *
     * @param within so many days ahead is looked for what is due
     * @param vendor only those that it provides or works below; empty for all
     */
    public ContractsAnswer list(Scope scope, int within, String vendor) {
        String ref = vendor.isEmpty() || vendor.startsWith("vendor:") ? vendor : "vendor:" + vendor;
        return sight(scope).all(within, ref);
    }

    /** One of them by its id or ref; refuses one that is not there, which HTTP answers as not found. */
    public ContractAnswer one(String id, Scope scope, int within) {
        Sight sight = sight(scope);
        String ref = id.startsWith(KIND) ? id : KIND + id;
        List<String> refs = sight.book().deals().stream().map(Deal::ref).toList();
        Deal deal = sight.book().deals().stream()
                .filter(one -> one.ref().equals(ref))
                .findFirst()
                .orElseThrow(() -> new Refused(
                        HttpStatus.NOT_FOUND,
                        "%s is no contract with us that is in force or a draft on the day".formatted(ref),
                        Nearest.of(ref, refs)
                                .map("did you mean %s?"::formatted)
                                .orElse("'tierfall contracts' lists them all")));
        return sight.one(deal, within);
    }

    /** The book and what the checks saw are read from one map. */
    private Sight sight(Scope scope) {
        if (!scope.without().isEmpty()) {
            throw new Rejected(
                    "contracts can't leave things out", "write a what-if that removes them, and ask with what-if=NAME");
        }
        CheckSet set = files.current();
        Measures measures = rest.measures().current();
        Map<String, String> documents = documents();
        Scene scene = scenes.set(scope);
        try {
            return scene.snapshot().ask(maps, scene.budget().left(), view -> {
                Book book = rest.books().read(view, scene.asOf(), set.thresholds());
                Tallies tallies = tallies(set, measures, book, scene, view);
                return new Sight(
                        scene,
                        set,
                        measures,
                        book,
                        tallies,
                        documents,
                        rest.measures().mark());
            });
        } catch (RuntimeException ended) {
            scene.budget().check("the checks were not done", "ask for one check at once, with /checks?id=TF-01");
            throw ended;
        }
    }

    private Tallies tallies(CheckSet set, Measures measures, Book book, Scene scene, MapView view) {
        var tallies = new Tallies();
        if (!book.deals().isEmpty()) {
            measures.looks()
                    .values()
                    .forEach(look -> checks.each(
                            set, set.named(look.check()), scene, view, seen -> tallies.add(seen, look, book.held())));
        }
        return tallies;
    }

    /** What each contract must have accepted evidence of, with titles. */
    private Map<String, String> documents() {
        var titles = new LinkedHashMap<String, String>();
        rest.frameworks().named(FRAMEWORK).requirements().stream()
                .filter(row -> row.evidence() == Evidence.CONTRACT)
                .forEach(row -> titles.put(row.id(), row.title()));
        return titles;
    }
}
