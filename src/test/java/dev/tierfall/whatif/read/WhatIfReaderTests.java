package dev.tierfall.whatif.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tierfall.model.Ref;
import dev.tierfall.model.Rejected;
import dev.tierfall.whatif.read.Change.Accepting;
import dev.tierfall.whatif.read.Change.Adding;
import dev.tierfall.whatif.read.Change.Buying;
import dev.tierfall.whatif.read.Change.Removing;
import dev.tierfall.whatif.read.Change.Replacing;
import dev.tierfall.whatif.read.Change.Setting;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Somebody writes down what would be other, rightly and in every way wrongly. */
class WhatIfReaderTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private static WhatIf read(String text) {
        return WhatIfReader.read("ours.yaml", "ours", text, TODAY);
    }

    private static void refuses(String text, String message) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(Rejected.class).hasMessage(message.stripTrailing());
    }

    @Test
    void readsEveryKindOfChange() {
        WhatIf whatIf = read("""
                name: second-factor
                why: What would it buy us?
                changes:
                  - set: {account:svc-rmm: {mfa: phishing-resistant, privileged_workstation: yes}}
                  - set:
                      vendor:a: {networks_joined: , aliases: [A, AA]}
                  - set: [{file: grants, row: {principal: account:svc, system: erp}, to: {just_in_time: true}}]
                  - add:
                      vendors:
                        - {id: b, name: B, x_desk: 7}
                  - remove: [account:x, {file: memberships, row: {member: account:y, group: admins}}]
                  - replace: {vendor:a: vendor:b}
                  - accept: subcontract:s
                  - buy: {vendor: a, by: vendor:b}
                  - buy: {vendor: vendor:c, by: vendor:b, on: 2026-01-01}
                """);

        assertThat(whatIf.name()).isEqualTo("second-factor");
        assertThat(whatIf.why()).isEqualTo("What would it buy us?");
        assertThat(whatIf.print()).matches("second-factor@[0-9a-f]{12}");
        List<Change> changes = whatIf.changes();
        assertThat(changes).extracting(Change::line).containsExactly(4, 6, 7, 10, 11, 11, 12, 13, 14, 15);
        assertThat(changes.get(0))
                .isEqualTo(new Setting(
                        4,
                        new Pick.Thing(Ref.parse("account:svc-rmm")),
                        Map.of("mfa", "phishing-resistant", "privileged_workstation", "true")));
        assertThat(((Setting) changes.get(1)).values()).isEqualTo(Map.of("networks_joined", "", "aliases", "A;AA"));
        assertThat(((Setting) changes.get(2)).pick())
                .hasToString("Rows[file=%s, cells={principal=account:svc, system=system:erp}]"
                        .formatted(((Pick.Rows) ((Setting) changes.get(2)).pick()).file()));
        Adding added = (Adding) changes.get(3);
        assertThat(added.row().key()).isEqualTo("vendor:b");
        assertThat(added.row().notes()).isEqualTo(Map.of("x_desk", "7"));
        assertThat(((Removing) changes.get(5)).pick()).isInstanceOf(Pick.Rows.class);
        assertThat(changes.get(6)).isEqualTo(new Replacing(12, Ref.parse("vendor:a"), Ref.parse("vendor:b")));
        assertThat(changes.get(7)).isEqualTo(new Accepting(13, Ref.parse("subcontract:s")));
        assertThat(changes.get(8)).isEqualTo(new Buying(14, Ref.parse("vendor:a"), Ref.parse("vendor:b"), TODAY));
        assertThat(((Buying) changes.get(9)).on()).isEqualTo(LocalDate.of(2026, 1, 1));
    }

    @Test
    void tellsEverythingThatIsWrongAtOnce() {
        refuses("""
                nmae: x
                changes:
                  - set: {account:svc: {mfaa: app, mfa: sms, id: other}}
                  - ad: {vendors: [{id: b, name: B}]}
                  - add: {vendors: [{id: B!, nmae: B}], vendor: [{id: c}]}
                  - remove: acount:svc
                  - {accept: subcontract:s, remove: account:x}
                """, """
                ours.yaml:1: 'nmae' is not known here
                  mend: write name
                ours.yaml:3: 'mfaa' is not a column of accounts
                  mend: write mfa
                ours.yaml:3: mfa 'sms' is not one of its words
                  mend: write one of none, app, phishing-resistant, or leave it empty where it is not known
                ours.yaml:3: a thing keeps its id
                  mend: use replace, where another takes its place
                ours.yaml:4: 'ad' is not known here
                  mend: write add
                ours.yaml:5: 'vendor' is not known here
                  mend: write vendors
                ours.yaml:5: 'nmae' is not a column of vendors
                  mend: write name
                ours.yaml:5: id 'B!' holds U+0021 EXCLAMATION MARK as its character 2
                  mend: write b, or another id: lower-case letters, digits and . _ + -, beginning with a letter or digit, \
                128 at most
                ours.yaml:5: name is empty, but is required
                  mend: fill it
                ours.yaml:6: 'acount:svc' names no thing
                  mend: write kind:id, where kind is one of organization, vendor, contract, service, subcontract, \
                function, zone, system, software, vulnerability, account, group, connection, dataset, dataflow, person, \
                plan, evidence, need, meeting, incident
                ours.yaml:7: accept and remove stand in one change
                  mend: begin each with a dash of its own
                """);
    }

    @Test
    void tellsRowsThatCantBePicked() {
        refuses("""
                changes:
                  - set: [{file: grant, row: {principal: account:a}, to: {level: read}}]
                  - set: [{file: grants, row: {level: admin}, to: {level: read}}]
                  - set: [{file: grants, row: {principal: account:a}}]
                  - remove: [{file: vendors, row: {id: a}}, {file: grants}]
                  - set: [{file: grants, row: {principal: svc}, to: {level: }}]
                """, """
                ours.yaml:2: 'grant' is no file of links
                  mend: write grants
                ours.yaml:3: the row names no thing
                  mend: name its principal
                ours.yaml:4: it does not say what the rows are set to
                  mend: add to: {column: value}
                ours.yaml:5: 'vendors' is no file of links
                  mend: name the vendor itself, as vendor:id
                ours.yaml:5: rows need their file and what stands in them
                  mend: write {file: memberships, row: {…}}
                ours.yaml:6: principal 'svc' does not say whether it is an account or a group
                  mend: write account:svc or group:svc
                ours.yaml:6: the row names no thing
                  mend: name its principal
                """);
    }

    @Test
    void tellsReplacementsAndPurchasesThatMakeNoSense() {
        refuses("""
                changes:
                  - replace: {vendor:a: system:b}
                  - accept: vendor:a
                  - buy: {vendor: vendor:a, by: vendor:a}
                  - buy: {vendor: vendor:a}
                  - buy: {vendor: vendor:a, by: vendor:b, on: 1.2.2026}
                """, """
                ours.yaml:2: system:b can't take the place of vendor:a
                  mend: name another vendor
                ours.yaml:3: vendor:a is not a subcontract
                  mend: name a subcontract here
                ours.yaml:4: vendor:a can't buy itself
                  mend: name who buys it
                ours.yaml:5: a purchase needs a vendor and who buys it
                  mend: write {vendor: vendor:a, by: vendor:b}
                ours.yaml:6: on '1.2.2026' is not a date of ISO 8601
                  mend: write 2026-02-01
                """);
    }

    @Test
    void readsNothingTwiceAndUnfoldsNothing() {
        refuses("changes: &all [{remove: account:a}]\n", """
                ours.yaml:1: anchors and aliases are not read
                  mend: write it out each time
                """);
        refuses("changes:\n  - set: {account:a: {mfa: app, mfa: none}}\n", """
                ours.yaml:2: 'mfa' stands twice
                  mend: keep one of them
                """);
        refuses("changes: " + "[".repeat(50), """
                ours.yaml:1: it is no YAML: Nesting Depth exceeded max 12
                  mend: write less, in UTF-8
                """);
        refuses("changes: {\n", """
                ours.yaml:2: it is no YAML: expected the node content, but found '<stream end>'
                  mend: look at the dashes, colons and blanks there
                """);
    }

    @Test
    void refusesWhatChangesNothingOrTooMuch() {
        refuses("", "ours.yaml: it is empty\n  mend: write changes: and a list of them");
        refuses("why: so\n", """
                ours.yaml:1: it changes nothing
                  mend: write changes: and a list of them
                """);
        refuses("changes:\n" + "  - remove: account:a\n".repeat(10_001), """
                ours.yaml: it lists 10,001 changes, more than 10,000
                  mend: suppose less at once, or import it, if so much is true
                """);
        refuses("x".repeat(2_000_001), """
                ours.yaml: it holds 2,000,001 characters, more than 2,000,000
                  mend: import it, if so much is true
                """);
    }

    @Test
    void takesValuesAsTheyAreWritten() {
        var values = ((Setting)
                        read("changes: [{set: {system:erp: {name: '010', critical: no, patched_on: 2026-01-02}}}]")
                                .changes()
                                .getFirst())
                .values();

        assertThat(values).isEqualTo(Map.of("name", "010", "critical", "false", "patched_on", "2026-01-02"));
    }
}
