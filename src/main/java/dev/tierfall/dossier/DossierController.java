package dev.tierfall.dossier;

import dev.tierfall.dossier.award.Onboarding;
import dev.tierfall.dossier.form.Form;
import dev.tierfall.dossier.pack.RequestPack;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/v1/dossiers/halden-msp}: all about one vendor, the same as a file, and what it is asked. */
@Lazy
@RestController
@RequestMapping("/api/v1")
class DossierController {

    private final Dossiers dossiers;
    private final Offboardings offboardings;
    private final Onboardings onboardings;
    private final SidesBySide sides;

    DossierController(Dossiers dossiers, Offboardings offboardings, Onboardings onboardings, SidesBySide sides) {
        this.dossiers = dossiers;
        this.offboardings = offboardings;
        this.onboardings = onboardings;
        this.sides = sides;
    }

    /** Which map is asked. */
    record Asked(
            @BindParam("as-of") @Nullable String asOf,
            @BindParam("known-at") @Nullable String knownAt) {

        Dossiers.When when() {
            return new Dossiers.When(asOf, knownAt);
        }
    }

    /** Two vendors side by side. */
    @GetMapping("/dossiers")
    SideBySide compared(@RequestParam String a, @RequestParam String b, @ModelAttribute Asked asked) {
        return sides.of(a, b, asked.when());
    }

    @GetMapping("/dossiers/{vendor}")
    Dossier dossier(@PathVariable String vendor, @ModelAttribute Asked asked) {
        return dossiers.of(vendor, asked.when());
    }

    /** Written whole before the first byte goes out, so that what goes wrong is told as a problem. */
    @GetMapping("/dossiers/{vendor}/file")
    void file(
            @PathVariable String vendor,
            @RequestParam String as,
            @ModelAttribute Asked asked,
            HttpServletResponse response)
            throws IOException {
        Form form = Form.of(as);
        Dossier dossier = dossiers.of(vendor, asked.when());
        byte[] bytes = form.write(dossier.paper());
        String id = dossier.vendor().substring(dossier.vendor().indexOf(':') + 1);
        Attachment.send(response, "dossier-" + id + form.ending(), form.type(), bytes);
    }

    /** To be sent to the vendor, and imported when it comes back. */
    @GetMapping("/request-packs/{vendor}")
    void pack(@PathVariable String vendor, @ModelAttribute Asked asked, HttpServletResponse response)
            throws IOException {
        RequestPack pack = dossiers.pack(vendor, asked.when());
        Attachment.send(response, pack.fileName() + Form.XLSX.ending(), Form.XLSX.type(), pack.write());
    }

    /** What it holds, to be ticked off. */
    @GetMapping("/offboarding/{vendor}")
    Offboarding offboarding(@PathVariable String vendor, @ModelAttribute Asked asked) {
        return offboardings.of(vendor, asked.when());
    }

    /** From the request to the award: what stands, what is missing, and what an award would mean. */
    @GetMapping("/onboarding/{vendor}")
    Onboarding onboarding(@PathVariable String vendor, @ModelAttribute Asked asked) {
        return onboardings.of(vendor, asked.when());
    }
}
