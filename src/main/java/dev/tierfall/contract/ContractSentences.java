package dev.tierfall.contract;

import dev.tierfall.check.CheckAnswer.Finding;
import dev.tierfall.contract.ContractsAnswer.Listed;
import dev.tierfall.contract.ContractsAnswer.Totals;
import dev.tierfall.contract.due.Document;
import dev.tierfall.contract.measure.Judged;
import dev.tierfall.contract.measure.Looked;
import dev.tierfall.contract.measure.Measures;
import dev.tierfall.contract.measure.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What contracts say and maps show, in a sentence or two. */
final class ContractSentences {

    private ContractSentences() {}

    static String title(Totals totals) {
        if (totals.contracts() == 0) {
            return "No contract with us is in force";
        }
        return totals.breaches() == 0
                ? "No promise of %s is contradicted by the map"
                        .formatted(count(totals.contracts(), "contract in force", "contracts in force"))
                : "%s in breach: the map contradicts %s"
                        .formatted(
                                count(totals.broken(), "contract", "contracts"),
                                count(totals.breaches(), "promise", "promises"));
    }

    static String summary(Totals totals, int within) {
        return ("%s can't be proven and %s %s unbound and not met. %s unassigned; %s missing, expired or not accepted; "
                        + "%s due within %d days or late.")
                .formatted(
                        count(totals.unproven(), "promise", "promises"),
                        count(totals.gaps(), "measure", "measures"),
                        totals.gaps() == 1 ? "is" : "are",
                        count(totals.unassigned(), "responsibility is", "responsibilities are"),
                        count(totals.lacking(), "document is", "documents are"),
                        count(totals.due(), "thing is", "things are"),
                        within);
    }

    /** Of one contract: what is broken, or what can't be proven, or that all is kept. */
    static String says(Listed contract) {
        String provider = contract.provider().name();
        int bound = contract.verdicts().values().stream().mapToInt(i -> i).sum()
                - of(contract.verdicts(), Verdict.GAP)
                - of(contract.verdicts(), Verdict.UNKNOWN)
                - of(contract.verdicts(), Verdict.UNBOUND);
        if (contract.status().equals("draft")) {
            return "%s is not signed: %s promises nothing yet".formatted(contract.name(), provider);
        }
        if (!contract.breached().isEmpty()) {
            return "Breach of contract: %s promised %s, and the map shows otherwise"
                    .formatted(provider, list(contract.breached()));
        }
        int unproven = of(contract.verdicts(), Verdict.UNPROVEN);
        if (unproven > 0) {
            return "%s of %s can't be proven".formatted(count(unproven, "promise", "promises"), provider);
        }
        return bound == 0
                ? "%s promised none of the measures".formatted(provider)
                : "Nothing on the map contradicts what %s promised".formatted(provider);
    }

    static String summary(Listed contract, int measures) {
        int accepted = contract.documents().getOrDefault(Document.ACCEPTED, 0);
        int documents = contract.documents().values().stream().mapToInt(i -> i).sum();
        return "%d of %d measures kept, %d not proven, %d without a clause and not met. %s %d of %d documents accepted."
                .formatted(
                        of(contract.verdicts(), Verdict.KEPT),
                        measures,
                        of(contract.verdicts(), Verdict.UNPROVEN),
                        of(contract.verdicts(), Verdict.GAP),
                        contract.unassigned().isEmpty()
                                ? "Every responsibility is assigned."
                                : "Nobody is assigned %s.".formatted(String.join(", ", contract.unassigned())),
                        accepted,
                        documents);
    }

    /** Of one measure, with the proof. */
    static String says(Judged judged, boolean live, UnaryOperator<String> name) {
        String clause = judged.bound()
                ? live ? "A clause binds it" : "A clause is to bind it"
                : live ? "No clause binds it" : "No clause is to bind it";
        return switch (judged.verdict()) {
            case BREACH -> "%s, and the map shows otherwise: %s.".formatted(clause, proof(judged, true, name));
            case GAP -> "%s, and it is not done: %s.".formatted(clause, proof(judged, true, name));
            case OURS -> "%s; not done is what is ours to do: %s.".formatted(clause, proof(judged, false, name));
            case UNPROVEN, UNKNOWN -> "%s; whether it is done can't be told: %s.".formatted(clause, open(judged));
            case KEPT, UNBOUND -> "%s, and nothing speaks against it: %s.".formatted(clause, done(judged));
        };
    }

    private static String proof(Judged judged, boolean theirs, UnaryOperator<String> name) {
        String whose = theirs ? Measures.PROVIDER : Measures.CUSTOMER;
        Looked worst = judged.looks().stream()
                .filter(look -> look.found() > 0 && look.whose().equals(whose))
                .findFirst()
                .orElseThrow();
        Finding first = worst.findings().getFirst();
        long others = judged.looks().stream()
                        .filter(look -> look.whose().equals(whose))
                        .mapToInt(Looked::found)
                        .sum()
                - 1L;
        String more = others == 0 ? "" : "; and %s".formatted(count((int) others, "finding more", "findings more"));
        return "%s (%s)%s".formatted(told(first, name.apply(first.subject())), worst.check(), more);
    }

    /** Most details begin with the name. */
    private static String told(Finding finding, String name) {
        return finding.detail().startsWith(name) ? finding.detail() : "%s, %s".formatted(name, finding.detail());
    }

    private static String open(Judged judged) {
        List<String> open = new ArrayList<>();
        for (Looked look : judged.looks()) {
            if (look.unknown() > 0) {
                open.add("%s, %s".formatted(look.check(), look.coverage()));
            }
        }
        return open.isEmpty() ? "on the map stands nothing to look at" : String.join("; ", open);
    }

    private static String done(Judged judged) {
        return String.join(
                "; ",
                judged.looks().stream()
                        .filter(look -> look.counted() > 0)
                        .map(look -> "%s, %s".formatted(look.check(), look.coverage()))
                        .toList());
    }

    private static int of(Map<String, Integer> verdicts, Verdict verdict) {
        return verdicts.getOrDefault(verdict.word(), 0);
    }

    static String count(int number, String one, String many) {
        return "%,d %s".formatted(number, number == 1 ? one : many);
    }

    private static String list(List<String> names) {
        String first = String.join(", ", names.subList(0, Math.min(3, names.size())));
        return names.size() <= 3 ? first : first + " and %d more".formatted(names.size() - 3);
    }
}
