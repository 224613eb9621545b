package dev.tierfall.dossier;

import dev.tierfall.blast.Blast;
import dev.tierfall.blast.BlastAnswer;
import dev.tierfall.blast.Blasts;
import dev.tierfall.blast.Chain;
import dev.tierfall.blast.Scene;
import dev.tierfall.blast.Scenes;
import dev.tierfall.blast.Scope;
import dev.tierfall.dossier.award.Awarded;
import dev.tierfall.dossier.award.Onboarding;
import dev.tierfall.dossier.award.Onboarding.Point;
import dev.tierfall.dossier.award.Onboarding.Reached;
import dev.tierfall.dossier.award.Points;
import dev.tierfall.dossier.part.ChainNotes;
import dev.tierfall.dossier.part.DossierGround;
import dev.tierfall.dossier.part.Line;
import dev.tierfall.dossier.part.ReachPart;
import dev.tierfall.dossier.part.Told;
import java.util.List;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;

/** Goes through what must stand before a vendor's drafts are signed. */
@Lazy
@Service
class Onboardings {

    private final Scenes scenes;
    private final Blasts blasts;
    private final Dossiers dossiers;
    private final DossierGround ground;

    Onboardings(Scenes scenes, Blasts blasts, Dossiers dossiers, DossierGround ground) {
        this.scenes = scenes;
        this.blasts = blasts;
        this.dossiers = dossiers;
        this.ground = ground;
    }

    Onboarding of(String vendor, Dossiers.When when) {
        Scope scope = when.scope();
        Scene scene = scenes.set(scope);
        Chain chain = Chain.of(scene, vendor.contains(":") ? vendor : "vendor:" + vendor);
        String ref = chain.vendor();
        List<Line> drafts = ground.of(ref, "drafts", scene);
        List<Point> points = drafts.isEmpty() ? List.of() : Points.of(drafts, ground(chain, scene, when));
        boolean ready = !drafts.isEmpty() && points.stream().noneMatch(Point::red);
        Reached awarded = reached(ref, scope.supposing(new Awarded(ref, drafts, scene.asOf())));
        String name = Told.name(scene.things(), ref);
        return new Onboarding(
                chain.asOf(),
                chain.policy(),
                chain.snapshot(),
                chain.without(),
                title(name, drafts, points),
                drafts.isEmpty() ? "There is nothing to award." : summary(scene, awarded),
                ref,
                name,
                ready,
                drafts.stream().map(line -> line.text("ref")).toList(),
                points,
                reached(ref, scope),
                awarded);
    }

    private Points.Ground ground(Chain chain, Scene scene, Dossiers.When when) {
        String ref = chain.vendor();
        return new Points.Ground(
                chain,
                dossiers.pack(ref, when).questions(),
                ground.of(ref, "documents", scene),
                ground.of(ref, "held", scene),
                ChainNotes.of(chain, scene.things(), List.of()));
    }

    private Reached reached(String vendor, Scope scope) {
        Blast blast = blasts.of(List.of(vendor), scope);
        ReachPart reach = ReachPart.of(blast);
        BlastAnswer.Row worst = reach.worst();
        return new Reached(
                reach.criticalThings(),
                worst == null ? null : worst.ref(),
                worst == null ? null : worst.likelihood(),
                Blasts.totals(blast));
    }

    private static String title(String name, List<Line> drafts, List<Point> points) {
        if (drafts.isEmpty()) {
            return "%s has no draft contract with us".formatted(name);
        }
        List<String> red = points.stream().filter(Point::red).map(Point::title).toList();
        return red.isEmpty()
                ? "Nothing red stands between %s and the award".formatted(name)
                : "Signing with %s now would pass %s: %s"
                        .formatted(name, Told.count(red.size(), "red point"), Told.list(red));
    }

    private static String summary(Scene scene, Reached awarded) {
        String reach = awarded.worst() == null
                ? "nothing critical"
                : "%s, %s the likeliest"
                        .formatted(
                                Told.count(awarded.criticalThings(), "critical thing"),
                                Told.name(scene.things(), awarded.worst()));
        return "Awarded, with the access that the draft agrees to, its fall would reach %s.".formatted(reach);
    }
}
