package dev.tierfall.twin;

import java.util.List;
import java.util.Map;

/** Who acts through which account, group, credential and connection: P01 to P04c, P05, P08, P10. */
final class AccessRules extends Rules {

    private static final Map<String, Double> PROTECTION = Map.of("vault", 0.4, "hsm", 0.1);

    AccessRules(Facts facts, TakesPart takesPart, List<Step> steps) {
        super(facts, takesPart, steps);
    }

    @Override
    void apply() {
        things("accounts").forEach(this::account);
        rows("memberships")
                .forEach(row -> add(new Step("P02", control(row.get("member")), control(row.get("group")), 1)));
        rows("grants").forEach(this::grant);
        rows("credentials").forEach(this::credential);
        rows("management")
                .forEach(row -> add(new Step(
                        "P05",
                        control(row.get("manager")),
                        control(row.get("managed")),
                        0.9 * ifTrue(row, "staged", 0.3))));
        things("connections").forEach(this::connection);
    }

    private void account(Fact account) {
        Fall fall = control(Facts.ref(account));
        if (account.has("holder")) {
            double p = 0.8
                    * byWord(account, "mfa", Map.of("app", 0.35, "phishing-resistant", 0.1))
                    * ifTrue(account, "privileged_workstation", 0.5);
            add(new Step("P01", control(account.get("holder")), fall, p));
        }
        if (account.has("identity_provider")) {
            add(new Step("P10", control(account.get("identity_provider")), fall, 0.95));
        }
    }

    private void grant(Fact grant) {
        double p = 0.95 * ifTrue(grant, "allowlist", 0.15) * ifTrue(grant, "just_in_time", 0.4);
        List<String> states = switch (grant.get("level")) {
            case "admin" -> List.of(Fall.CONTROL);
            case "write" -> List.of(Fall.CONFIDENTIALITY, Fall.INTEGRITY);
            default -> List.of(Fall.CONFIDENTIALITY);
        };
        states.forEach(state ->
                add(new Step("P03", control(grant.get("principal")), new Fall(grant.get("system"), state), p)));
    }

    private void credential(Fact credential) {
        String store = credential.get("store");
        double factor = byWord(credential, "protection", PROTECTION);
        Fall account = control(credential.get("account"));
        add(
                Facts.kind(store).equals("system")
                        ? new Step("P04", control(store), account, 0.9 * factor)
                        : new Step("P04c", confidentiality(store), account, 0.3 * factor));
    }

    private void connection(Fact connection) {
        double p = 0.5
                * ifTrue(connection, "dedicated", 0.6)
                * ifTrue(connection, "allowlist", 0.4)
                * byWord(connection, "mfa", Map.of("app", 0.35, "phishing-resistant", 0.35))
                * ifTrue(connection, "monitored", 0.7);
        add(new Step("P08", control(connection.get("from")), control(connection.get("to")), p));
    }
}
