package dev.tierfall.dossier;

import dev.tierfall.blast.Blast;
import dev.tierfall.blast.BlastController;
import dev.tierfall.blast.Chain;
import dev.tierfall.blast.Scene;
import dev.tierfall.blast.Scenes;
import dev.tierfall.blast.Scope;
import dev.tierfall.check.CheckAnswer;
import dev.tierfall.check.Checks;
import dev.tierfall.dossier.pack.RequestPack;
import dev.tierfall.dossier.part.AccessPart;
import dev.tierfall.dossier.part.ChainNotes;
import dev.tierfall.dossier.part.ChainPart;
import dev.tierfall.dossier.part.DescribedPart;
import dev.tierfall.dossier.part.DossierGround;
import dev.tierfall.dossier.part.FindingsPart;
import dev.tierfall.dossier.part.Line;
import dev.tierfall.dossier.part.PapersPart;
import dev.tierfall.dossier.part.ReachPart;
import dev.tierfall.dossier.part.Section;
import dev.tierfall.dossier.question.Missing;
import dev.tierfall.dossier.question.Question;
import dev.tierfall.dossier.question.Questionnaire;
import dev.tierfall.spread.Things;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;

/** Puts a vendor's dossier together: the chains, the walk, the checks and what the sources say, of one day. */
@Lazy
@Service
public class Dossiers {

    private final Scenes scenes;
    private final BlastController blasts;
    private final Checks checks;
    private final DossierGround ground;
    private final Questionnaire questions;

    Dossiers(Scenes scenes, BlastController blasts, Checks checks, DossierGround ground, Questionnaire questions) {
        this.scenes = scenes;
        this.blasts = blasts;
        this.checks = checks;
        this.ground = ground;
        this.questions = questions;
    }

    /** Which day is asked, and what was known when; null is now. */
    public record When(@Nullable String asOf, @Nullable String knownAt) {

        Scope scope() {
            return Scope.of(asOf, knownAt, List.of());
        }
    }

    /** What every part of one dossier is written from. */
    private record Case(Chain chain, Scene scene, String ref, Line vendor, List<Line> own, When when) {

        Things things() {
            return scene.things();
        }
    }

    /**
     * All about one vendor.
     *
     * @param vendor its ref, or its id alone; refused as not found where it is none on the map
     */
    public Dossier of(String vendor, When when) {
        return written(opened(vendor, when));
    }

    private Case opened(String vendor, When when) {
        Scene scene = scenes.set(when.scope());
        Chain chain = Chain.of(scene, vendor.contains(":") ? vendor : "vendor:" + vendor);
        String ref = chain.vendor();
        Line described = ground.of(ref, "vendor", scene).getFirst();
        return new Case(chain, scene, ref, described, ground.of(ref, "own-rows", scene), when);
    }

    /** What the vendor is asked, as a workbook to fill in. */
    RequestPack pack(String vendor, When when) {
        Case one = opened(vendor, when);
        Blast blast = fall(one.ref(), when).walked();
        List<Question> asked = asked(one, blast, of("documents", one));
        return new RequestPack(one.ref(), one.vendor().text("name"), one.chain().asOf(), one.own(), asked);
    }

    private Dossier written(Case one) {
        BlastController.Answered takenOver = fall(one.ref(), one.when());
        BlastController.Answered stopped = fall(one.ref() + "=availability", one.when());
        ReachPart reach = ReachPart.of(takenOver.walked());
        List<Line> documents = of("documents", one);
        var sections = new ArrayList<>(known(one, documents));
        sections.add(
                ReachPart.figures(takenOver.answer().totals(), stopped.answer().totals()));
        sections.add(reach.things());
        sections.add(reach.worstPath());
        var opening = new Opening(
                one.ref(),
                one.vendor().text("name"),
                one.chain().tier(),
                one.things(),
                reach,
                documents,
                asked(one, takenOver.walked(), documents));
        return new Dossier(
                one.chain().asOf(),
                one.chain().policy(),
                one.chain().snapshot(),
                one.chain().without(),
                opening.title(),
                opening.summary(sections),
                one.ref(),
                opening.name(),
                one.chain().tier(),
                opening.figures(takenOver.answer().totals(), sections),
                List.copyOf(sections),
                opening.questions());
    }

    /** What needs no walk: who it is, its chains, what it holds, its papers, what the checks find. */
    private List<Section> known(Case one, List<Line> documents) {
        CheckAnswer found = checks.run(List.of(), one.when().scope());
        Set<String> rows = one.own().stream().map(line -> line.text("ref")).collect(Collectors.toSet());
        return List.of(
                DescribedPart.of(one.vendor(), one.ref()),
                chain(one),
                AccessPart.of(of("held", one), of("runs", one)),
                PapersPart.contracts(of("contracts", one)),
                PapersPart.documents(documents, questions.wording()::document),
                FindingsPart.of(found, one.ref(), rows));
    }

    private List<Question> asked(Case one, Blast blast, List<Line> documents) {
        var asked = new ArrayList<>(questions.of(blast, one.own()));
        asked.addAll(Missing.of(one.chain(), one.vendor().text("name"), documents, questions.wording()));
        asked.sort(Questionnaire.order(one.ref()));
        return List.copyOf(asked);
    }

    private List<Line> of(String statement, Case one) {
        return ground.of(one.ref(), statement, one.scene());
    }

    /** The rows of the answer are not wanted, only what they come to. */
    private BlastController.Answered fall(String from, When when) {
        return blasts.answered(new BlastController.Question(
                List.of(from), null, when.asOf(), when.knownAt(), null, "0", null, null, null, null, null));
    }

    private Section chain(Case one) {
        Chain chain = one.chain();
        List<String> refs = Stream.concat(
                        Stream.of(one.ref()),
                        chain.links().stream().flatMap(link -> Stream.of(link.prime(), link.sub())))
                .distinct()
                .sorted()
                .toList();
        List<Line> companies = ground.ask("companies", one.scene(), Map.of("vendors", refs));
        return ChainPart.of(chain, one.things(), ChainNotes.of(chain, one.things(), companies));
    }
}
