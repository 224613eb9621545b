package dev.tierfall.dossier;

import dev.tierfall.blast.Chain;
import dev.tierfall.blast.Scene;
import dev.tierfall.blast.Scenes;
import dev.tierfall.check.CheckAnswer.Finding;
import dev.tierfall.check.CheckAnswer.Result;
import dev.tierfall.check.Checks;
import dev.tierfall.dossier.Offboarding.Item;
import dev.tierfall.dossier.part.DossierGround;
import dev.tierfall.dossier.part.Line;
import dev.tierfall.dossier.part.Told;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;

/** Lists what a vendor holds, and lets TF-06 alone say that it is gone. */
@Lazy
@Service
class Offboardings {

    private static final String CHECK = "TF-06";

    private final Scenes scenes;
    private final Checks checks;
    private final DossierGround ground;

    Offboardings(Scenes scenes, Checks checks, DossierGround ground) {
        this.scenes = scenes;
        this.checks = checks;
        this.ground = ground;
    }

    Offboarding of(String vendor, Dossiers.When when) {
        Scene scene = scenes.set(when.scope());
        Chain chain = Chain.of(scene, vendor.contains(":") ? vendor : "vendor:" + vendor);
        String ref = chain.vendor();
        List<Item> items = ground.of(ref, "held", scene).stream()
                .map(Offboardings::item)
                .sorted(Comparator.comparing(item -> Boolean.TRUE.equals(item.done())))
                .toList();
        boolean contracted = chain.tier() != null;
        Result result = checks.run(List.of(CHECK), when.scope()).checks().getFirst();
        Finding finding =
                of(result.findings(), ref).or(() -> of(result.unknowns(), ref)).orElse(null);
        String check = verdict(result, ref, contracted);
        boolean closed = !contracted
                && "pass".equals(check)
                && items.stream().noneMatch(item -> Boolean.FALSE.equals(item.done()));
        String name = Told.name(scene.things(), ref);
        return new Offboarding(
                chain.asOf(),
                chain.policy(),
                chain.snapshot(),
                chain.without(),
                title(name, items, closed),
                summary(contracted, check),
                ref,
                name,
                closed,
                contracted,
                check,
                finding == null ? null : finding.detail(),
                items);
    }

    private static Optional<Finding> of(List<Finding> findings, String vendor) {
        return findings.stream().filter(one -> one.subject().equals(vendor)).findFirst();
    }

    /**
     * The check names only what it finds and what it can't tell; of a vendor that is still contracted it has no say.
     */
    private static @Nullable String verdict(Result result, String vendor, boolean contracted) {
        if (of(result.findings(), vendor).isPresent()) {
            return "fail";
        }
        if (of(result.unknowns(), vendor).isPresent()) {
            return "unknown";
        }
        return contracted ? null : "pass";
    }

    private static Item item(Line line) {
        String state = line.maybe("state");
        return new Item(
                line.text("what"),
                line.text("ref"),
                line.text("name"),
                line.joined("opens"),
                state,
                state == null ? null : (Boolean) state.equals("disabled"),
                line.maybe("record"));
    }

    private static String title(String name, List<Item> items, boolean closed) {
        long open =
                items.stream().filter(item -> !Boolean.TRUE.equals(item.done())).count();
        if (closed) {
            return "%s is let go: no way in of its is left".formatted(name);
        }
        return open == 0
                ? "%s is known to hold nothing that is open".formatted(name)
                : "%s holds %s still to be taken back".formatted(name, Told.count(open, "thing"));
    }

    private static String summary(boolean contracted, @Nullable String check) {
        if (contracted) {
            return "A live contract joins it to us, so nothing is overdue; the list shows what ends with it.";
        }
        return switch (check) {
            case "fail" -> "No contract joins it to us, and TF-06 finds that its access outlives that.";
            case "unknown" -> "No contract joins it to us, and TF-06 can't tell whether its access outlives that.";
            case null, default -> "No contract joins it to us, and TF-06 is clean for it.";
        };
    }
}
