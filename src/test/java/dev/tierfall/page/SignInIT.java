package dev.tierfall.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.tierfall.access.Nobody;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Ada, who starts the server and is the first to come in, and who is called away from her desk now and then. */
class SignInIT {

    private static final String PASSWORD = "correct horse battery";

    @BeforeAll
    static void show() {
        Chromium.browser();
        ShownMap.only(ShownMap.EXAMPLE);
    }

    @AfterAll
    static void leave() {
        Nobody.forget();
        ShownMap.empty();
    }

    @Test
    void setsUpOnceAndGoesOutAndInAgain() {
        String link = Nobody.link();
        try (Reader ada = Reader.stranger()) {
            ada.open(link);
            give(ada, "Ada", "tooshort", "Set up");
            assertThat(told(ada))
                    .isEqualTo("a password of 8 characters is too short; "
                            + "take at least 12, such as four words that you alone would put together");
            assertThat(field(ada, "Name").inputValue()).isEqualTo("Ada");

            give(ada, "Ada", PASSWORD, "Set up");
            ada.page().waitForURL("**/");
            ada.settled();
            assertThat(ada.page().locator("app-bar .who span").textContent()).isEqualTo("Ada");
            assertThat(ada.page().url()).doesNotContain("token");

            press(ada, "Sign out");
            ada.page().waitForURL("**/sign-in");
            give(ada, "Ada", "guessed it is", "Sign in");
            assertThat(told(ada))
                    .isEqualTo("no user has this name and password; "
                            + "check both; an administrator can give you a new password");
            give(ada, "ada", PASSWORD, "Sign in");
            ada.page().waitForURL("**/");
        }
        try (Reader eve = Reader.stranger()) {
            eve.open(link);
            give(eve, "Eve", PASSWORD, "Set up");
            assertThat(told(eve)).startsWith("this set-up link is used up, out of date or not ours; start the server");
        }
    }

    @Test
    void slowsDownWhoeverGuesses() {
        try (Reader ada = signedIn();
                Reader eve = Reader.stranger()) {
            eve.open("/sign-in");
            for (int guess = 0; guess < 10; guess++) {
                give(eve, "Ada", "guess number " + guess, "Sign in");
                assertThat(told(eve)).startsWith("no user has this name");
            }
            give(eve, "Ada", PASSWORD, "Sign in");
            assertThat(told(eve)).isEqualTo("too many wrong tries; wait a minute and try again");
            assertThat(ada.open("/vendors").heading().textContent()).contains("vendors");
        }
    }

    @Test
    void goesBackToWhereItWasSentFrom() {
        signedIn().close();
        try (Reader ada = Reader.stranger()) {
            ada.open("/map?from=vendor:halden-msp&hops=2");
            give(ada, "Ada", PASSWORD, "Sign in");
            ada.page().waitForURL("**/map?from=vendor:halden-msp&hops=2");
            assertThat(ada.settled().heading().textContent()).startsWith("If Halden Managed Services falls");
        }
    }

    /** Between typing and sending, the session ends on the server; what was typed must not be lost with it. */
    @Test
    void saysThatTheSessionHasEndedAndLosesNothingTyped() {
        try (Reader ada = signedIn()) {
            ada.open("/map?from=vendor:halden-msp&thing=vendor:halden-msp");
            Locator panel = ada.page().locator("thing-panel dialog");
            panel.getByRole(AriaRole.BUTTON, named("Edit Name")).click();
            panel.getByRole(AriaRole.TEXTBOX).fill("Halden, as we call it");
            endSession(ada);

            panel.getByRole(AriaRole.BUTTON, named("Save")).click();
            Locator again = ada.page().locator("sign-in-again dialog");
            again.getByText("Your session has ended").waitFor();
            assertThat(panel.getByRole(AriaRole.TEXTBOX).inputValue()).isEqualTo("Halden, as we call it");
            ada.photograph("session-ended");
            again.locator("input[name=password]").fill("not this one");
            again.getByRole(AriaRole.BUTTON, named("Sign in")).click();
            again.getByText("no user has this name").waitFor();
            again.locator("input[name=password]").fill(PASSWORD);
            again.getByRole(AriaRole.BUTTON, named("Sign in")).click();

            panel.getByText("edited by Ada").waitFor();
            assertThat(panel.locator("h2").textContent()).contains("Halden, as we call it");
            assertThat(ada.page().url()).contains("from=vendor:halden-msp");
            panel.getByRole(AriaRole.BUTTON, named("Withdraw the edits")).click();
            panel.getByText("The edits are withdrawn").waitFor();
        }
    }

    private static Reader signedIn() {
        String link = Nobody.link();
        Reader ada = Reader.stranger();
        ada.open(link);
        give(ada, "Ada", PASSWORD, "Set up");
        ada.page().waitForURL("**/");
        return ada.settled();
    }

    /** As if in another window of the same browser. */
    private static void endSession(Reader ada) {
        ada.page().evaluate("""
                () => fetch('/api/v1/session', {
                  method: 'DELETE',
                  headers: { 'X-XSRF-TOKEN': /XSRF-TOKEN=([^;]*)/.exec(document.cookie)[1] },
                })""");
    }

    private static void give(Reader reader, String name, String password, String button) {
        field(reader, "Name").fill(name);
        field(reader, "Password").fill(password);
        reader.page().evaluate("document.querySelector('main [role=alert]').hidden = true");
        press(reader, button);
    }

    private static String told(Reader reader) {
        Locator alert = reader.page().locator("main [role=alert]");
        alert.waitFor();
        return alert.textContent();
    }

    private static Locator field(Reader reader, String label) {
        return reader.page().locator("main").getByLabel(label);
    }

    private static void press(Reader reader, String name) {
        reader.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .click();
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }
}
