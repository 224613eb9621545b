package dev.tierfall.intake.write;

import dev.tierfall.schema.BundleSchema;
import dev.tierfall.schema.Column;
import dev.tierfall.schema.FileSchema;
import java.util.Locale;

/** The description of the format as a page of Markdown, made from the schema. */
final class BundleDoc {

    private static final String HEAD = """
        # The bundle

        Written by `dev.tierfall.intake.write.Templates` from `import/schema/bundle.yaml`; change that file, not
        this one.

        A bundle is a folder, a `.zip`, or an `.xlsx` workbook with a sheet a file; single CSV files and several
        paths together will do too. Every file is optional. Empty files to fill in are in `import/templates`.

        - **Files**: UTF-8 with or without a byte-order mark, RFC 4180 quoting, a header row, and comma,
          semicolon or tab, whichever is most frequent in the header. Cells are trimmed; rows and lines without
          any text are passed over.
        - **Columns** in any order. An unknown one is refused; one that starts with `x_` is kept as a note.
        - **id**: lower-case letters, digits and `. _ + -`, beginning with a letter or digit, 128 characters at
          most.
        - **ref**: `kind:id`, as `vendor:halden-msp`; the bare id where one kind is allowed. A thing that is
          named and never described is drawn as a stub, 'not described yet'.
        - **Empty is unknown**, never false or none.
        - **true or false**: also yes, no, 1, 0. Words, countries, true and false may be written in any case.
        - **Text** is data: formulas and markup are kept as written. A text that a spreadsheet would take for a
          formula is exported with an apostrophe before it, and loses one apostrophe there when it is read.
        - **since, until** in every file: the fact holds from `since` on and no longer on `until`; empty means
          always.
        - **A row without an id** is identified by all its columns: equal rows are one fact, a changed value is
          one row removed and one added.
        - **Workbooks**: a date is a cell with a date format, a formula counts by its stored value, and a filled
          sheet that bears no file's name is refused, but for one named `Read me`, which is passed over.
        - **Export** writes what this page describes, and importing it makes an equal map. With `--known-at` it is
          the map as it stood then. With `--as-of` it holds what is true on that day: left out is each fact
          outside its [since, until), and each link, connection, flow and subcontract that names such a thing as
          an end. A thing that is over and still named in another column keeps its row and its dates, so that
          nobody takes it for one not described yet; what only left-out facts name is not on the exported map. On
          that day the export answers as the map does, but where a rule asks whether something was ever described,
          whatever its dates (P18b, P18d, P18k): there it may reach more, never less.
        - **Limits**: 65,536 characters a cell and 1,000 columns; in a zip 1,000 files, 1 GB unpacked, a ratio
          of 200 above 16 MB, all files at its root or in one folder; in a workbook 256 MB a part besides its
          sheets, and 1,000 array formulas.

        An import with an error changes nothing; all errors are told, each with file, line and mend. So does one
        that is right by itself and contradicts other sources: of each column the map shows the newest word of
        any of them, and together these may close no circle of parents, make no prime its own sub and end no fact
        before it began. To take back what hid such a thing is refused in the same way.

        An import tells what it changes on the map, and so does a dry run, to the same counts: `added` facts that
        were not there, `changed` ones that show other values, field by field, and `removed` ones that nobody
        states any more. What another source says too is neither added nor removed, and a value that an edit or
        another source's newer word hides is counted as not shown. The first import takes the example away, and
        says so.
        """;

    private BundleDoc() {}

    static String text() {
        var text = new StringBuilder(HEAD);
        text.append("\n## Things: files with an id\n");
        BundleSchema.get().files().stream().filter(FileSchema::describesThings).forEach(file -> file(text, file));
        text.append("\n## Links: a row, a relationship\n");
        BundleSchema.get().files().stream()
                .filter(file -> !file.describesThings())
                .forEach(file -> file(text, file));
        return text.toString();
    }

    private static void file(StringBuilder text, FileSchema file) {
        text.append("\n### %s.csv\n\n".formatted(file.name()));
        if (!file.about().isEmpty()) {
            text.append(file.about()).append(".\n");
        }
        text.append(inTheGraph(file)).append("\n\n");
        text.append("| column | holds | meaning | relationship |\n|---|---|---|---|\n");
        for (Column column : file.columns()) {
            text.append("| %s | %s | %s | %s |\n"
                    .formatted(
                            column.required() ? "**" + column.name() + "**" : column.name(),
                            Described.type(column),
                            column.about(),
                            Described.link(column)));
        }
    }

    private static String inTheGraph(FileSchema file) {
        if (file.describesThings()) {
            return "In the graph: a node `:%s`, refs `%s:id`."
                    .formatted(file.label(), String.valueOf(file.kind()).toLowerCase(Locale.ROOT));
        }
        String types = String.join("` or `", file.relationships().values());
        return file.label() == null
                ? "In the graph: `%s` from `%s` to `%s`.".formatted(types, file.start(), file.end())
                : "In the graph: `%s` from `%s` to a node `:%s` of the row's own."
                        .formatted(types, file.start(), file.label());
    }
}
