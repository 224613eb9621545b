package dev.tierfall.contract.due;

import org.springframework.context.annotation.Lazy;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/v1/calendar.ics}: what is due, for a calendar program. */
@Lazy
@RestController
@RequestMapping("/api/v1")
class CalendarController {

    private final Calendar calendar;

    CalendarController(Calendar calendar) {
        this.calendar = calendar;
    }

    @GetMapping(path = "/calendar.ics", produces = "text/calendar;charset=UTF-8")
    String file() {
        return calendar.file();
    }
}
