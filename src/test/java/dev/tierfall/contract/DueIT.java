package dev.tierfall.contract;

import static dev.tierfall.contract.SignedMap.ask;
import static dev.tierfall.contract.SignedMap.one;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import dev.tierfall.MovedClock;
import dev.tierfall.RunningServer;
import dev.tierfall.Visitor;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Documents in every state, a subcontractor to be objected to, a review and an assessment: what is due, and when. */
class DueIT {

    @BeforeEach
    void show() {
        new SignedMap()
                .add("people", "eva,Eva Brandt")
                .add("vendors", "kod,Kodrina,active,")
                .add(
                        "evidence",
                        "ev-1,CISA-RC-O2.1,contract:k-1,accepted,2026-12-31,eva,Levels.pdf",
                        "ev-2,CISA-RC-O2.2,vendor:msp,accepted,,eva,Register.pdf",
                        "ev-3,CISA-RC-O2.3,contract:k-1,received,,,",
                        "ev-4,CISA-RC-O2.4,contract:k-1,requested,,,",
                        "ev-5,CISA-RC-O2.5,contract:k-1,rejected,,,",
                        "ev-6,CISA-RC-O2.6,contract:k-1,accepted,2026-11-20,,Logs.pdf",
                        "ev-7,CISA-RC-O2.7,contract:k-1,,,,",
                        "ev-8,CISA-RC-O2.8,contract:k-2,accepted,2030-01-01,,",
                        "ev-c,AA22-131A-3,contract:k-1,received,,,Annex MFA.pdf")
                .add("clauses", "k-1,AA22-131A-3,,")
                .add(
                        "subcontracts",
                        "sc-kod,k-1,msp,kod,notified,2026-11-10,2026-11-26,",
                        "sc-done,k-1,msp,sub,notified,2026-10-10,2026-11-25,2026-11-01")
                .add("systems", "erp,ERP,organization:own,,,,")
                .add("connections", "cx,Tunnel,vendor:msp,erp,vpn,active,2026-06-01")
                .shown();
    }

    @AfterAll
    static void clear() {
        RunningServer.get().today().emptied();
    }

    @Test
    void saysHowEachOfTheElevenDocumentsStands() {
        assertThat(JsonPath.<List<String>>read(one("k-1"), "$.documents[*].status"))
                .containsExactly(
                        "accepted",
                        "accepted",
                        "received",
                        "requested",
                        "rejected",
                        "expired",
                        "unknown",
                        "missing",
                        "missing",
                        "missing",
                        "missing");
        assertThat(JsonPath.<String>read(one("k-1"), "$.documents[0].owner")).isEqualTo("Eva Brandt");
        assertThat(JsonPath.<Integer>read(one("k-1"), "$.documents[0].days")).isEqualTo(39);
        assertThat(JsonPath.<String>read(one("k-1"), "$.documents[1].about")).isEqualTo("vendor:msp");
        assertThat(JsonPath.<String>read(one("k-1"), "$.summary")).endsWith("2 of 11 documents accepted.");
    }

    @Test
    void namesTheEvidenceOfAMeasure() {
        assertThat(JsonPath.<List<String>>read(one("k-1"), "$.measures[2].evidence[*].document"))
                .containsExactly("Annex MFA.pdf");
        assertThat(JsonPath.<List<String>>read(one("k-1"), "$.measures[2].evidence[*].status"))
                .containsExactly("received");
    }

    @Test
    void listsWhatIsDueWithinTheDaysAndWhatIsLate() {
        assertThat(due(90))
                .containsExactly(
                        "Logs.pdf of Halden was valid until 2026-11-20",
                        "Silence is consent after 2026-11-26, in 4 days: Kodrina as a subcontractor",
                        "Tunnel is to be reviewed in 6 days",
                        "Levels.pdf of Halden is valid until 2026-12-31, in 39 days");
        assertThat(due(4)).hasSize(2);
        assertThat(due(3)).hasSize(1);
    }

    @Test
    void offersThemAsACalendarThatOthersCanRead() throws Exception {
        MovedClock.get().to(SignedMap.DAY);
        HttpResponse<String> answer = RunningServer.get().program().get("/api/v1/calendar.ics");

        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/calendar;charset=UTF-8");
        var read = new CalendarBuilder().build(new StringReader(answer.body()));
        assertThat(read.validate().hasErrors()).isFalse();
        List<VEvent> events = read.getComponents(Component.VEVENT);
        assertThat(events)
                .extracting(event ->
                        event.getProperty(Property.DTSTART).orElseThrow().getValue() + " "
                                + event.getProperty(Property.UID).orElseThrow().getValue())
                .filteredOn(event -> event.contains(":"))
                .containsExactly(
                        "20261120 document.evidence:ev-6@tierfall",
                        "20261126 objection.subcontract:sc-kod@tierfall",
                        "20261128 review.connection:cx@tierfall",
                        "20261231 document.evidence:ev-1@tierfall",
                        "20281231 contract.contract:k-1@tierfall",
                        "20300101 document.evidence:ev-8@tierfall");
        Visitor stranger = RunningServer.get().visitor();
        assertThat(stranger.get("/api/v1/calendar.ics").statusCode()).isEqualTo(401);
    }

    private static List<String> due(int within) {
        return JsonPath.read(ask("/contracts/k-1?due=" + within).body(), "$.contract.due[*].says");
    }
}
