package dev.tierfall.cli.show;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** One answer with the names that strangers choose, in each format. */
class PrinterTests {

    private static final String ANSWER = """
            {"title": "Two fall", "reached": [
              {"ref": "system:erp", "name": "=HYPERLINK(1)", "likelihood": 0.38571, "hops": 3, "forced": null},
              {"ref": "system:a", "name": "Wages\\u001b[2J, \\"old\\"", "likelihood": 1.0, "hops": 12, "forced": true}],
             "totals": {"things": 2}}""";

    private static final Layout LAYOUT = Layout.of(
            "reached",
            "Nothing else falls.",
            Column.of("likelihood"),
            Column.of("hops"),
            Column.of("forced"),
            Column.of("ref"),
            Column.of("name"));

    @Test
    void setsATableInWhichNothingSteersTheTerminal() {
        assertThat(printed(Format.table, ANSWER)).isEqualTo("""
                Two fall

                likelihood  hops  forced  ref         name
                    0.3857     3  -       system:erp  =HYPERLINK(1)
                         1    12  yes     system:a    Wages\ufffd[2J, "old"
                """);
    }

    @Test
    void writesCsvInWhichNothingIsAFormula() {
        assertThat(printed(Format.csv, ANSWER)).isEqualTo("""
                likelihood,hops,forced,ref,name
                0.38571,3,,system:erp,'=HYPERLINK(1)
                1.0,12,true,system:a,"Wages\u001b[2J, ""old""\"
                """);
    }

    @Test
    void handsOverJsonAsItCame() {
        assertThat(cut(Integer.MAX_VALUE, ANSWER)).isEqualTo(ANSWER + "\n");
    }

    @Test
    void printsNoMoreRowsThanAreWanted() {
        var out = new StringWriter();

        new Printer(Format.csv, 1, new PrintWriter(out)).print(body(ANSWER), LAYOUT);

        assertThat(out.toString().lines()).hasSize(2);
    }

    /** However the rows stand in it, what is left is one document, and no number or text is written anew. */
    @Test
    void cutsJsonToOneValidDocument() {
        assertThat(cut(1, ANSWER)).isEqualTo("""
                {"title":"Two fall","reached":[{"ref":"system:erp","name":"=HYPERLINK(1)","likelihood":0.38571,\
                "hops":3,"forced":null}],"totals":{"things":2}}
                """);
        assertThat(cut(0, "{\"reached\": [1.50, {\"reached\": [2]}], \"x\": {\"reached\": [3, 4]}}"))
                .isEqualTo("{\"reached\":[],\"x\":{\"reached\":[3,4]}}\n");
        assertThat(cut(2, "[{\"a\": [1, 2, 3]}, 1.50, 3]")).isEqualTo("[{\"a\":[1,2,3]},1.50]\n");
        assertThat(cut(1, "{\"reached\": {\"vendor:a\": {\"t\": [1]}, \"vendor:b\": [2], \"vendor:c\": null}}"))
                .isEqualTo("{\"reached\":{\"vendor:a\":{\"t\":[1]}}}\n");
        assertThat(cut(1, "{\"reached\": null, \"of\": \"\\u001b\\u00e9\"}"))
                .isEqualTo("{\"reached\":null,\"of\":\"\\u001B\u00e9\"}\n");
    }

    private static String cut(int limit, String answer) {
        var out = new StringWriter();
        new Printer(Format.json, limit, new PrintWriter(out)).print(body(answer), LAYOUT);
        return out.toString();
    }

    @Test
    void saysThatThereIsNothing() {
        assertThat(printed(Format.table, "{\"reached\": []}")).isEqualTo("Nothing else falls.\n");
    }

    /**
     * Of rows that were not wanted, and of the map without a thing, nothing is known that the whole map does not say.
     */
    @Test
    void saysNothingOfRowsThatWereNotWanted() {
        var out = new StringWriter();

        new Printer(Format.table, 0, new PrintWriter(out)).print(body(ANSWER), LAYOUT);

        assertThat(out).hasToString("Two fall\n");
        assertThat(printed(Format.table, "{\"without\": [\"a:b\", \"a:c\"], \"reached\": []}"))
                .isEqualTo("Without a:b, a:c: Nothing else falls.\n");
    }

    @Test
    void readsTheEntriesOfAnObjectAsRows() {
        Layout tiers = Layout.of("tiers", "", Column.of("vendor", "key"), Column.of("tier", "value"));
        var out = new StringWriter();

        new Printer(Format.table, 9, new PrintWriter(out))
                .print(body("{\"tiers\": {\"vendor:a\": 1, \"vendor:b\": null}}"), tiers);

        assertThat(out).hasToString("vendor    tier\nvendor:a     1\nvendor:b     -\n");
    }

    @Test
    void findsTheColumnsOfAQueryInItsAnswer() {
        var out = new StringWriter();

        new Printer(Format.csv, 9, new PrintWriter(out))
                .print(body("{\"columns\": [\"a\", \"b\"], \"rows\": [[1, [\"x\", \"y\"]], [null, \"-1+1\"]]}"));

        assertThat(out).hasToString("a,b\n1,x; y\n,'-1+1\n");
    }

    private static String printed(Format format, String answer) {
        var out = new StringWriter();
        new Printer(format, 9, new PrintWriter(out)).print(body(answer), LAYOUT);
        return out.toString();
    }

    private static ByteArrayInputStream body(String json) {
        return new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
    }
}
