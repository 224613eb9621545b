package dev.tierfall.picture;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the pages ask: one request, one page's picture, with its title, its figures and its proofs. */
@RestController
@RequestMapping("/api/v1")
class PictureController {

    private final FallPicture falls;
    private final TierPicture tiers;
    private final VendorList vendors;
    private final VendorPage vendor;
    private final Overview overview;

    PictureController(FallPicture falls, TierPicture tiers, VendorList vendors, VendorPage vendor, Overview overview) {
        this.falls = falls;
        this.tiers = tiers;
        this.vendors = vendors;
        this.vendor = vendor;
        this.overview = overview;
    }

    /** What falls around what fell; with nothing fallen, all of us with our vendors by tier. */
    @GetMapping("/picture")
    Picture picture(@ModelAttribute Question question) {
        return question.fallen().isEmpty() ? tiers.of(question) : falls.of(question);
    }

    @GetMapping("/vendors")
    VendorList.Answer vendors(@ModelAttribute Question question) {
        return vendors.of(question);
    }

    @GetMapping("/vendors/{id}")
    VendorPage.Answer vendor(@PathVariable("id") String id, @ModelAttribute Question question) {
        return vendor.of(id, question);
    }

    /** Where we are exposed: each critical thing, most exposed first. */
    @GetMapping("/overview")
    Overview.Answer overview(@ModelAttribute Question question) {
        return overview.of(question);
    }
}
