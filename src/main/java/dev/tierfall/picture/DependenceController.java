package dev.tierfall.picture;

import org.springframework.context.annotation.Lazy;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The pictures of who depends on whom: the pages under the same names ask with their own query strings. */
@Lazy
@RestController
@RequestMapping("/api/v1/picture")
class DependenceController {

    private final HeatPicture heat;
    private final ExposurePicture exposures;
    private final PathsPicture paths;

    DependenceController(HeatPicture heat, ExposurePicture exposures, PathsPicture paths) {
        this.heat = heat;
        this.exposures = exposures;
        this.paths = paths;
    }

    /** Which function rests on whom, cell by cell. */
    @GetMapping("/concentration")
    HeatPicture.Answer concentration(@ModelAttribute HeatQuestion question) {
        return heat.of(question);
    }

    /** Through whom falls come to each critical function, and who can reach one thing. */
    @GetMapping("/exposure")
    ExposurePicture.Answer exposure(@ModelAttribute ExposureQuestion question) {
        return exposures.of(question);
    }

    /** The likeliest paths from the one to the other, as lanes. */
    @GetMapping("/paths")
    PathsPicture.Answer paths(@ModelAttribute PathsQuestion question) {
        return paths.of(question);
    }
}
