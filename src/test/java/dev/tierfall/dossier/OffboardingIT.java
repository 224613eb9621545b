package dev.tierfall.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierfall.RunningServer;
import dev.tierfall.store.Rows;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A provider whose contract ends, and what it takes until TF-06 lets it go. */
class OffboardingIT {

    @BeforeEach
    void show() {
        SmallMap.show();
    }

    @AfterAll
    static void clear() {
        RunningServer.get().emptied();
    }

    @Test
    void staysOpenWhileAnAccountOutlivesTheContract() {
        ended("active");
        JsonNode list = SmallMap.ask("/offboarding/prime");

        assertThat(list.path("check").asString()).isEqualTo("fail");
        assertThat(list.path("closed").asBoolean()).isFalse();
        assertThat(list.path("summary").asString())
                .isEqualTo("No contract joins it to us, and TF-06 finds that its access outlives that.");
        assertThat(list.path("detail").asString()).contains("account Administrator");
    }

    @Test
    void isClosedOnceTheAccountIsDisabled() {
        ended("disabled");
        JsonNode list = SmallMap.ask("/offboarding/prime");

        assertThat(list.path("check").asString()).isEqualTo("pass");
        assertThat(list.path("closed").asBoolean()).isTrue();
        assertThat(list.path("title").asString()).isEqualTo("Prime Services is let go: no way in of its is left");
        assertThat(list.at("/items/0/done").asBoolean()).isTrue();
    }

    /** Nobody can tell whether a way in is shut of which nobody says so. */
    @Test
    void isNotClosedWhereNobodyCanTell() {
        SmallMap.say(
                "contract",
                new Rows()
                        .file("contracts", "id,customer,provider,status", "k,we,prime,terminated")
                        .file("accounts", "id,holder", "other,vendor:prime")
                        .file("grants", "principal,system,level", "account:other,erp,read"));
        SmallMap.say("accounts", new Rows().file("accounts", "id,status", "adm,disabled"));
        JsonNode list = SmallMap.ask("/offboarding/prime");

        assertThat(list.path("check").asString()).isEqualTo("unknown");
        assertThat(list.path("closed").asBoolean()).isFalse();
        assertThat(list.at("/items/0/done").isNull()).isTrue();
    }

    private static void ended(String account) {
        SmallMap.say(
                "end",
                new Rows()
                        .file("contracts", "id,customer,provider,status", "k,we,prime,terminated")
                        .file("accounts", "id,status", "adm," + account));
    }
}
