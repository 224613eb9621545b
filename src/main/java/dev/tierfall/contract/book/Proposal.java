package dev.tierfall.contract.book;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A link of a chain that was announced and on which nobody has decided.
 *
 * @param status as its file has it; null where nobody says
 * @param since the day from which it is to hold; null for at once
 * @param objectBy the last day to object, after which silence is consent; null where none is named
 * @param country where the work would be done; null where nobody says
 * @param replaces the names of those whose links end as this one begins
 */
public record Proposal(
        String ref,
        @Nullable String status,
        @Nullable String contract,
        @Nullable String contractName,
        @Nullable String serviceName,
        String prime,
        String primeName,
        String sub,
        String subName,
        @Nullable String since,
        @Nullable String notifiedOn,
        @Nullable String objectBy,
        @Nullable String country,
        @Nullable Boolean exposesData,
        @Nullable String reliance,
        @Nullable String document,
        List<String> replaces,
        String record) {

    static Proposal of(Row row) {
        return new Proposal(
                row.text("ref"),
                row.maybe("status"),
                row.maybe("contract"),
                row.maybe("contractName"),
                row.maybe("serviceName"),
                row.text("prime"),
                row.text("primeName"),
                row.text("sub"),
                row.text("subName"),
                row.maybe("since"),
                row.maybe("notifiedOn"),
                row.maybe("objectBy"),
                row.maybe("country"),
                row.yesOrNo("exposesData"),
                row.maybe("reliance"),
                row.maybe("document"),
                row.list("replaces"),
                row.text("record"));
    }
}
