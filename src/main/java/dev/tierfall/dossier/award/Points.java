package dev.tierfall.dossier.award;

import dev.tierfall.blast.Chain;
import dev.tierfall.dossier.award.Onboarding.Point;
import dev.tierfall.dossier.part.Line;
import dev.tierfall.dossier.part.PapersPart;
import dev.tierfall.dossier.part.Told;
import dev.tierfall.dossier.question.Question;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** What must stand before a draft is signed, point by point. */
public final class Points {

    private static final Set<String> AREAS =
            Set.of("hardening", "detection", "incident-response", "patching", "backup", "access");

    private final List<Line> drafts;

    private Points(List<Line> drafts) {
        this.drafts = drafts;
    }

    /**
     * What the points are judged by, beside the drafts.
     *
     * @param documents the eleven of each contract
     * @param held what the vendor holds of ours
     * @param notes what its chain shows
     */
    public record Ground(
            Chain chain, List<Question> questions, List<Line> documents, List<Line> held, List<String> notes) {}

    /** Every point, in the order in which they are gone through. */
    public static List<Point> of(List<Line> drafts, Ground ground) {
        var points = new Points(drafts);
        return List.of(
                points.request(ground.questions(), ground.chain().vendor()),
                points.documents(ground.documents()),
                points.levels(),
                points.shut(ground.held()),
                points.responsibilities(),
                points.needs(),
                points.terms(),
                points.chain(ground.chain(), ground.notes()));
    }

    private Point request(List<Question> questions, String vendor) {
        long open = questions.stream().filter(one -> one.asked().equals(vendor)).count();
        return new Point(
                "request",
                "Request answered",
                open == 0 ? "stands" : "missing",
                false,
                open == 0
                        ? "The vendor has answered everything."
                        : "%s to the vendor; the request pack asks them.".formatted(Told.count(open, "open question")));
    }

    private Point documents(List<Line> documents) {
        List<Line> wanted = documents.stream()
                .filter(line -> "draft".equals(line.maybe("stage")))
                .toList();
        long stand = wanted.stream().filter(PapersPart::stands).count();
        boolean whole = !wanted.isEmpty() && stand == wanted.size();
        return new Point(
                "documents",
                "The eleven documents",
                whole ? "stands" : "missing",
                !whole,
                "%d of %d are accepted (TF-21).".formatted(stand, wanted.size()));
    }

    /** Privileges and levels are defined before the award, system by system. */
    private Point levels() {
        long none =
                drafts.stream().filter(line -> line.maps("agreed").isEmpty()).count();
        long open = drafts.stream()
                .flatMap(line -> line.maps("agreed").stream())
                .filter(scope -> scope.get("level") == null)
                .count();
        String detail = none > 0
                ? "%s to no system (TF-41).".formatted(Told.count(none, "draft agrees", "drafts agree"))
                : open > 0
                        ? "%s no level (TF-41).".formatted(Told.count(open, "system has", "systems have"))
                        : "Each system has its level.";
        boolean stands = none + open == 0;
        return new Point("access", "Access levels agreed", stands ? "stands" : "missing", !stands, detail);
    }

    /** Nothing is opened before it is signed. */
    private Point shut(List<Line> held) {
        long open = held.stream()
                .filter(line -> "active".equals(line.maybe("state")))
                .count();
        long unknown = held.stream().filter(line -> line.maybe("state") == null).count();
        String state = open > 0 ? "missing" : unknown > 0 ? "unknown" : "stands";
        return new Point(
                "shut",
                "No access before the signature",
                state,
                open > 0,
                "%s open, of %d nobody can tell (TF-41)."
                        .formatted(Told.count(open, "way in is", "ways in are"), unknown));
    }

    private Point responsibilities() {
        var open = new TreeSet<String>();
        drafts.forEach(draft -> AREAS.stream()
                .filter(area -> !draft.list("assigned").contains(area))
                .forEach(open::add));
        return new Point(
                "responsibilities",
                "Responsibilities shared out",
                open.isEmpty() ? "stands" : "missing",
                !open.isEmpty(),
                open.isEmpty() ? "All six are assigned." : "Nobody is assigned %s.".formatted(Told.list(open)));
    }

    private Point needs() {
        long all = drafts.stream().mapToLong(line -> line.maps("needs").size()).sum();
        long unmet = drafts.stream()
                .flatMap(line -> line.maps("needs").stream())
                .filter(need -> Boolean.FALSE.equals(need.get("met")))
                .count();
        long open = drafts.stream()
                .flatMap(line -> line.maps("needs").stream())
                .filter(need -> need.get("met") == null)
                .count();
        String state = all == 0 || unmet > 0 ? "missing" : open > 0 ? "unknown" : "stands";
        return new Point(
                "needs",
                "Needs of the units",
                state,
                unmet > 0,
                all == 0
                        ? "No unit has stated what it needs (TF-27)."
                        : "%d stated, %d unmet, of %d nobody can tell.".formatted(all, unmet, open));
    }

    private Point terms() {
        boolean whole = drafts.stream()
                .allMatch(line -> line.maybe("notify") != null
                        && line.maybe("contact") != null
                        && Objects.equals("yes", line.yesOrNo("disclosure"))
                        && Objects.equals("yes", line.yesOrNo("change")));
        return new Point(
                "terms",
                "Notice, disclosure and a contact round the clock",
                whole ? "stands" : "missing",
                false,
                whole ? "All are agreed." : "Not all are agreed (TF-26, TF-44).");
    }

    private Point chain(Chain chain, List<String> notes) {
        boolean told = chain.links().stream().anyMatch(link -> link.prime().equals(chain.vendor()));
        return new Point("chain", "Its own suppliers", told ? "stands" : "unknown", false, String.join(" ", notes));
    }
}
