package dev.tierfall.contract;

import com.jayway.jsonpath.JsonPath;
import dev.tierfall.RunningServer;
import dev.tierfall.store.ImportOrder;
import dev.tierfall.store.Imports;
import dev.tierfall.store.Progress;
import dev.tierfall.store.Rows;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A house with two contracts in force, a draft and one that has ended, to which a test adds lines; and what the program
 * answers about it on 22 November 2026.
 */
final class SignedMap {

    static final String DAY = "2026-11-22";

    private static final Map<String, String> HEADERS = Map.ofEntries(
            Map.entry("organizations", "id,name,kind"),
            Map.entry("vendors", "id,name,status,assessed_on"),
            Map.entry("contracts", "id,name,customer,provider,status,start,end,document"),
            Map.entry("clauses", "contract,measure,since,until"),
            Map.entry("responsibilities", "contract,area,party"),
            Map.entry("services", "id,name,provider,contract"),
            Map.entry("subcontracts", "id,contract,prime,sub,status,notified_on,object_by,decided_on"),
            Map.entry("systems", "id,name,owner,operator,log_retention_days,critical,edr"),
            Map.entry("accounts", "id,name,holder,kind,status,mfa"),
            Map.entry("grants", "principal,system,level"),
            Map.entry("connections", "id,name,from,to,type,status,reviewed_on"),
            Map.entry("people", "id,name"),
            Map.entry("evidence", "id,item,about,status,valid_until,owner,document"),
            Map.entry("needs", "id,unit,service,statement,met"));

    private final Map<String, List<String>> lines = new LinkedHashMap<>();

    SignedMap() {
        add("organizations", "own,Nordwerk,own", "peer,Another customer,peer");
        add("vendors", "msp,Halden,active,", "other,Orvanta,active,", "sub,Nachtwacht,active,");
        add(
                "contracts",
                "k-1,Operations,own,msp,signed,2026-01-01,2028-12-31,Frame.pdf",
                "k-2,Licences,own,other,signed,,,",
                "k-3,Desktops,own,other,draft,,,",
                "k-4,Printers,own,other,signed,2020-01-01,2025-06-30,",
                "k-5,Elsewhere,peer,msp,signed,,,");
    }

    SignedMap add(String file, String... more) {
        lines.computeIfAbsent(file, key -> new ArrayList<>()).addAll(List.of(more));
        return this;
    }

    /** Shows it and nothing else. */
    SignedMap shown() {
        var rows = new Rows();
        lines.forEach((file, body) -> {
            var whole = new ArrayList<>(List.of(HEADERS.get(file)));
            whole.addAll(body);
            rows.file(file, whole.toArray(String[]::new));
        });
        RunningServer.get()
                .emptied()
                .bean(Imports.class)
                .run(new ImportOrder("contracts", "tests", false, rows), Progress.NONE);
        return this;
    }

    static HttpResponse<String> ask(String path) {
        String and = path.contains("?") ? "&" : "?";
        return RunningServer.get().program().get("/api/v1" + path + and + "as-of=" + DAY);
    }

    /** The answer about one contract. */
    static String one(String contract) {
        return ask("/contracts/" + contract).body();
    }

    /** The verdict on a measure, by the number of its heading. */
    static String verdict(String contract, int measure) {
        return JsonPath.<List<String>>read(
                        one(contract), "$.measures[?(@.id == 'AA22-131A-%d')].verdict".formatted(measure))
                .getFirst();
    }

    static String says(String contract, int measure) {
        return JsonPath.<List<String>>read(
                        one(contract), "$.measures[?(@.id == 'AA22-131A-%d')].says".formatted(measure))
                .getFirst();
    }
}
