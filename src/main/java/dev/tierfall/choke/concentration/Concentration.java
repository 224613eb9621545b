package dev.tierfall.choke.concentration;

import dev.tierfall.blast.Scene;
import dev.tierfall.choke.Top;
import dev.tierfall.choke.concentration.ConcentrationAnswer.FunctionRow;
import dev.tierfall.choke.concentration.ConcentrationAnswer.Group;
import dev.tierfall.choke.concentration.ConcentrationAnswer.Routes;
import dev.tierfall.choke.concentration.ConcentrationAnswer.Row;
import dev.tierfall.choke.concentration.ConcentrationAnswer.Whole;
import dev.tierfall.choke.concentration.Heat.Column;
import dev.tierfall.model.Kind;
import dev.tierfall.spread.Things;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Puts together what rests on whom. Companies are always worked out, since functions rely on them whatever is asked.
 */
final class Concentration {

    /** Functions for which the spread of reliance is worked out: a walk each. */
    private static final int FUNCTIONS = 300;

    /** Rows with their likeliest paths: a walk each. */
    private static final int DETAILED = 10;

    private static final int REFS = 100;

    private final Scene scene;
    private final Things things;
    private final Facts facts;
    private final Companies companies;
    private final Owners owners;
    private final List<Bearer> bearers = new ArrayList<>();
    private final int vendors;
    private final Loads loads;
    private final int[] functions;
    private final RouteFinder routes;

    private Concentration(Scene scene, Facts facts, Set<By> wanted) {
        this.scene = scene;
        this.things = scene.things();
        this.facts = facts;
        companies = Companies.of(scene, facts);
        owners = Owners.of(things, facts, companies);
        var finder = new Bearers(scene, facts, companies, owners);
        var all = EnumSet.copyOf(wanted);
        all.remove(By.VENDOR);
        bearers.addAll(finder.of(By.VENDOR));
        vendors = bearers.size();
        all.forEach(by -> bearers.addAll(finder.of(by)));
        loads = new Loads(scene, bearers);
        functions = IntStream.of(things.of(Kind.FUNCTION))
                .filter(function -> things.critical(function) && scene.stands(function))
                .toArray();
        routes = new RouteFinder(scene, functions);
    }

    static ConcentrationAnswer of(Scene scene, Facts facts, Set<By> wanted, Top top) {
        return new Concentration(scene, facts, wanted).answer(wanted, top);
    }

    /** The same for one kind of bearer, cell by cell. */
    static Heat heat(Scene scene, Facts facts, Heat.Asked asked) {
        return new Concentration(scene, facts, EnumSet.of(asked.by())).heat(asked);
    }

    private Heat heat(Heat.Asked asked) {
        List<Weighed> all = weighed(asked.by(), Weighed.heaviest(asked.rests()));
        long bearing = all.stream().filter(w -> w.bears(asked.rests())).count();
        List<String> refs = all.stream().map(w -> w.bearer().ref()).toList();
        var shown = HeatWindow.of(asked, (int) bearing, refs);
        List<Row> rows = shown.of(all).stream()
                .map(w -> row(w, routes.of(w.bearer(), asked.rests())))
                .toList();
        var cells = new Cells(
                scene,
                asked.rests(),
                all.stream().map(Weighed::bearer).toList(),
                all.stream().map(w -> loads.forcedBy(w.index())).toList());
        List<Column> columns = cells.columns(functions(), shown.from(), shown.to());
        return new Heat(
                ConcentrationSentences.title(asked.by(), asked.rests(), rows, loads.whole()),
                loads.whole(),
                rows,
                shown.from(),
                all.size() - shown.to(),
                columns,
                Math.max(0, functions.length - FUNCTIONS),
                Gaps.of(scene, facts, companies),
                HeatWindow.absent(scene, asked, refs, columns),
                shown.at() < 0 || columns.isEmpty()
                        ? null
                        : chosen(
                                asked,
                                shown.of(all).get(shown.at()).bearer(),
                                rows.get(shown.at()),
                                shown.at(),
                                columns));
    }

    private Heat.Chosen chosen(Heat.Asked asked, Bearer bearer, Row row, int index, List<Column> columns) {
        Column column = HeatWindow.column(asked.function(), columns, index);
        return new CloseLook(scene, asked.rests(), bearer)
                .at(row, column.function(), column.cells().get(index));
    }

    private ConcentrationAnswer answer(Set<By> wanted, Top top) {
        Whole whole = loads.whole();
        List<Group> groups = wanted.stream().map(by -> group(by, top)).toList();
        return new ConcentrationAnswer(
                scene.asOf().toString(),
                scene.snapshot().policy().version(),
                scene.snapshot().revision(),
                scene.left(),
                ConcentrationSentences.title(groups),
                ConcentrationSentences.summary(groups, whole),
                whole,
                groups,
                functions(),
                Math.max(0, functions.length - FUNCTIONS),
                Gaps.of(scene, facts, companies));
    }

    private Group group(By by, Top top) {
        List<Weighed> weighed = weighed(by, Weighed.HEAVIEST);
        List<Row> rows = new ArrayList<>();
        for (Weighed bearer : top.of(weighed)) {
            scene.budget().check();
            rows.add(row(bearer, routes.of(bearer.bearer(), rows.size() < DETAILED)));
        }
        String title = ConcentrationSentences.title(
                by,
                weighed.stream()
                        .limit(1)
                        .map(first -> row(first, routes.of(first.bearer(), false)))
                        .toList(),
                loads.whole());
        return new Group(by.word(), by.many(), title, rows, top.more(weighed));
    }

    private List<Weighed> weighed(By by, Comparator<Weighed> order) {
        return IntStream.range(0, bearers.size())
                .filter(i -> bearers.get(i).by() == by)
                .mapToObj(i -> new Weighed(i, bearers.get(i), loads.takeover(i), loads.outage(i), loads.forced(i)))
                .sorted(order)
                .toList();
    }

    private Row row(Weighed weighed, Routes onward) {
        Bearer bearer = weighed.bearer();
        return new Row(
                bearer.ref(),
                bearer.name(),
                bearer.tier(),
                bearer.manages(),
                bearer.things().length,
                Arrays.stream(bearer.things()).limit(REFS).mapToObj(things::ref).toList(),
                weighed.takeover(),
                weighed.outage(),
                weighed.forced(),
                onward);
    }

    private List<FunctionRow> functions() {
        int[] forced = new int[things.size()];
        for (int i = 0; i < vendors; i++) {
            for (int thing : loads.fallen(i)) {
                forced[thing]++;
            }
        }
        int[] some = Arrays.copyOf(functions, Math.min(functions.length, FUNCTIONS));
        return new Reliance(scene, companies, owners, bearers.subList(0, vendors)).of(some, forced);
    }
}
