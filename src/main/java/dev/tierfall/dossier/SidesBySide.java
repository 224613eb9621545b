package dev.tierfall.dossier;

import dev.tierfall.dossier.SideBySide.Row;
import dev.tierfall.dossier.SideBySide.Side;
import dev.tierfall.dossier.award.Onboarding;
import dev.tierfall.dossier.award.Onboarding.Reached;
import dev.tierfall.dossier.part.FindingsPart;
import dev.tierfall.dossier.part.Section;
import dev.tierfall.dossier.part.Told;
import dev.tierfall.model.Rejected;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;

/** Lays two vendors side by side, each as it would be once its drafts are signed. */
@Lazy
@Service
class SidesBySide {

    private static final int COUNTRY = 10;
    private static final int TIER = 0;
    private static final int STATUS = 3;

    private final Dossiers dossiers;
    private final Onboardings onboardings;

    SidesBySide(Dossiers dossiers, Onboardings onboardings) {
        this.dossiers = dossiers;
        this.onboardings = onboardings;
    }

    /** One vendor with all that is laid out of it. */
    private record Laid(Dossier dossier, Onboarding way) {

        Reached awarded() {
            return way.awarded();
        }

        String name() {
            return dossier.name();
        }
    }

    SideBySide of(String a, String b, Dossiers.When when) {
        Laid first = laid(a, when);
        Laid second = laid(b, when);
        if (first.dossier().vendor().equals(second.dossier().vendor())) {
            throw new Rejected("%s is compared with itself".formatted(first.name()), "name two vendors");
        }
        Dossier one = first.dossier();
        return new SideBySide(
                one.asOf(),
                one.policy(),
                one.snapshot(),
                one.without(),
                title(first, second),
                "Each as it would be once its drafts are signed and it enters what they agree to. An unknown is never "
                        + "an advantage.",
                List.of(side(first), side(second)),
                rows(first, second));
    }

    private Laid laid(String vendor, Dossiers.When when) {
        return new Laid(dossiers.of(vendor, when), onboardings.of(vendor, when));
    }

    private static Side side(Laid one) {
        return new Side(one.dossier().vendor(), one.name());
    }

    private static String title(Laid a, Laid b) {
        int first = a.awarded().criticalThings();
        int second = b.awarded().criticalThings();
        if (first == second) {
            return "%s and %s would each reach %s".formatted(a.name(), b.name(), Told.count(first, "critical thing"));
        }
        Laid less = first < second ? a : b;
        Laid more = first < second ? b : a;
        if (!isTold(less)) {
            return "What %s would reach can't be told: no access is agreed in a draft".formatted(less.name());
        }
        return "%s would reach %s, %s %,d"
                .formatted(
                        less.name(),
                        Told.count(Math.min(first, second), "critical thing"),
                        more.name(),
                        Math.max(first, second));
    }

    private static List<Row> rows(Laid a, Laid b) {
        var rows = new ArrayList<Row>();
        for (String label : List.of("Kind", "Status", "Country", "Part of")) {
            rows.add(new Row(label, described(a, label), described(b, label), null));
        }
        rows.add(new Row("Countries of its chain", countries(a), countries(b), null));
        rows.add(new Row("Deepest tier known", depth(a), depth(b), null));
        rows.add(new Row("What its chain shows", says(a, "chain"), says(b, "chain"), null));
        rows.add(number(
                "Critical things in reach, awarded", a, b, one -> one.awarded().criticalThings()));
        rows.add(number(
                "Critical functions that stop, awarded",
                a,
                b,
                one -> one.awarded().totals().criticalFunctions()));
        rows.add(number(
                "Records that can be read, awarded",
                a,
                b,
                one -> one.awarded().totals().records()));
        rows.add(number(
                "Things in reach, awarded", a, b, one -> one.awarded().totals().things()));
        rows.add(number("Likelihood of the worst, awarded", a, b, SidesBySide::worst));
        rows.add(papers("Documents missing", a, b, SidesBySide::missing));
        rows.add(papers("Red points before the signature", a, b, SidesBySide::red));
        rows.addAll(known(a, b));
        return rows;
    }

    /** Where nothing is asked of one of them nothing is missing, which is unknown and no advantage. */
    private static Row papers(String label, Laid a, Laid b, Function<Laid, @Nullable Long> of) {
        Long first = of.apply(a);
        Long second = of.apply(b);
        return first != null && second != null
                ? number(label, a, b, one -> Objects.requireNonNull(of.apply(one)))
                : new Row(label, first == null ? null : shown(first), second == null ? null : shown(second), null);
    }

    private static @Nullable Long red(Laid one) {
        return one.way().contracts().isEmpty()
                ? null
                : (Long) one.way().points().stream()
                        .filter(Onboarding.Point::red)
                        .count();
    }

    /** Of whom little is known there is little to count: fewer of these is no advantage. */
    private static List<Row> known(Laid a, Laid b) {
        return List.of(
                new Row("Critical things in reach now", now(a), now(b), null),
                new Row("Open findings", open(a), open(b), null),
                new Row("Open questions", questions(a), questions(b), null));
    }

    private static String now(Laid one) {
        return shown(one.way().now().criticalThings());
    }

    private static String questions(Laid one) {
        return shown(one.dossier().questions().size());
    }

    /** Less is less to fear, in each of these. */
    private static Row number(String label, Laid a, Laid b, ToDoubleFunction<Laid> of) {
        double first = of.applyAsDouble(a);
        double second = of.applyAsDouble(b);
        Laid less = first < second ? a : b;
        return new Row(
                label,
                shown(first),
                shown(second),
                first == second || !isTold(less) ? null : less.dossier().vendor());
    }

    /** Whether it is known what an award would open: by a contract that stands, or by the access that drafts agree. */
    private static boolean isTold(Laid one) {
        return Integer.valueOf(1).equals(one.dossier().tier())
                || (!one.way().contracts().isEmpty()
                        && one.way().points().stream()
                                .noneMatch(point -> point.id().equals("access")
                                        && point.state().equals("missing")));
    }

    private static String shown(double value) {
        return value == Math.rint(value) ? "%,d".formatted((long) value) : Told.likelihood(value);
    }

    private static double worst(Laid one) {
        return Objects.requireNonNullElse(one.awarded().likelihood(), 0.0);
    }

    private static @Nullable Long missing(Laid one) {
        List<Section.Row> asked = one.dossier().section("documents").rows();
        return asked.isEmpty()
                ? null
                : (Long) asked.stream()
                        .filter(row -> !"accepted".equals(row.cells().get(STATUS)))
                        .count();
    }

    private static String open(Laid one) {
        return shown((double) one.dossier().section("findings").rows().stream()
                .filter(row -> "open".equals(row.cells().get(FindingsPart.STANDING)))
                .count());
    }

    /** Null where no link of a chain is known, which is not to say that there is none. */
    private static @Nullable String depth(Laid one) {
        return cells(one, "chain", row -> row.cells().get(TIER)).stream()
                .max(Comparator.comparingInt(Integer::parseInt))
                .orElse(null);
    }

    private static @Nullable String countries(Laid one) {
        var countries = new TreeSet<>(cells(one, "chain", row -> row.cells().get(COUNTRY)));
        String own = described(one, "Country");
        if (own != null) {
            countries.add(own);
        }
        return countries.isEmpty() ? null : String.join(", ", countries);
    }

    private static List<String> cells(Laid one, String section, Function<Section.Row, @Nullable String> cell) {
        return one.dossier().section(section).rows().stream()
                .map(cell)
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable String described(Laid one, String label) {
        return one.dossier().section("described").rows().stream()
                .filter(row -> label.equals(row.cells().getFirst()))
                .map(row -> row.cells().getLast())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static String says(Laid one, String section) {
        return one.dossier().section(section).says();
    }
}
