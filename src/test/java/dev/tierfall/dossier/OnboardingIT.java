package dev.tierfall.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierfall.RunningServer;
import dev.tierfall.store.Rows;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A prospect with a draft that gives it administration of our ERP, before and after its papers are in. */
class OnboardingIT {

    private static final List<String> AREAS =
            List.of("hardening", "detection", "incident-response", "patching", "backup", "access");

    @BeforeEach
    void show() {
        SmallMap.show();
    }

    @AfterAll
    static void clear() {
        RunningServer.get().emptied();
    }

    @Test
    void namesTheRedPointsBeforeASignature() {
        JsonNode way = SmallMap.ask("/onboarding/next");

        assertThat(way.path("ready").asBoolean()).isFalse();
        assertThat(way.path("title").asString())
                .isEqualTo("Signing with Next Services now would pass 2 red points: "
                        + "The eleven documents and Responsibilities shared out");
        assertThat(states(way))
                .containsExactly(
                        "request missing",
                        "documents missing red",
                        "access stands",
                        "shut stands",
                        "responsibilities missing red",
                        "needs missing",
                        "terms missing",
                        "chain unknown");
    }

    /** Nothing of it is on the map, yet the draft says what it will enter: 0.8 for an account, 0.95 for the ERP. */
    @Test
    void tellsWhatItsFallWouldReachOnceItIsAwarded() {
        JsonNode way = SmallMap.ask("/onboarding/next");

        assertThat(way.at("/now/criticalThings").asInt()).isZero();
        assertThat(way.at("/awarded/criticalThings").asInt()).isEqualTo(1);
        assertThat(way.at("/awarded/worst").asString()).isEqualTo("system:erp");
        assertThat(way.at("/awarded/likelihood").asDouble()).isEqualTo(0.76);
        assertThat(way.path("summary").asString())
                .isEqualTo("Awarded, with the access that the draft agrees to, its fall would reach 1 critical thing, "
                        + "ERP the likeliest.");
        assertThat(SmallMap.ask("/dossiers/next").at("/sections/2/rows").size()).isZero();
    }

    @Test
    void isReadyOnceThePapersAreIn() {
        var evidence = new String[12];
        var areas = new String[7];
        evidence[0] = "id,item,about,status";
        areas[0] = "contract,area,party";
        for (int i = 1; i <= 11; i++) {
            evidence[i] = "e%d,CISA-RC-O2.%d,contract:n,accepted".formatted(i, i);
        }
        for (int i = 1; i <= 6; i++) {
            areas[i] = "n,%s,shared".formatted(AREAS.get(i - 1));
        }
        SmallMap.say("papers", new Rows().file("evidence", evidence).file("responsibilities", areas));
        JsonNode way = SmallMap.ask("/onboarding/next");

        assertThat(way.path("ready").asBoolean()).isTrue();
        assertThat(way.path("title").asString()).isEqualTo("Nothing red stands between Next Services and the award");
    }

    /** What is open before anything is signed is a red point, as CISA asks. */
    @Test
    void isRedWhereAccessIsOpenAlready() {
        SmallMap.say(
                "early",
                new Rows()
                        .file("accounts", "id,holder,status", "early,vendor:next,active")
                        .file("grants", "principal,system,level", "account:early,erp,read"));

        assertThat(states(SmallMap.ask("/onboarding/next"))).contains("shut missing red");
    }

    @Test
    void saysThatAVendorHasNoDraft() {
        JsonNode way = SmallMap.ask("/onboarding/prime");

        assertThat(way.path("ready").asBoolean()).isFalse();
        assertThat(way.path("title").asString()).isEqualTo("Prime Services has no draft contract with us");
    }

    private static List<String> states(JsonNode way) {
        return way.path("points")
                .valueStream()
                .map(point -> point.path("id").asString() + " "
                        + point.path("state").asString() + (point.path("red").asBoolean() ? " red" : ""))
                .toList();
    }
}
