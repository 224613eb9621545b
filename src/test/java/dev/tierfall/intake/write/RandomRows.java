package dev.tierfall.intake.write;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.tierfall.model.Kind;
import dev.tierfall.schema.BundleSchema;
import dev.tierfall.schema.Column;
import dev.tierfall.schema.FileSchema;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A bundle that fills every column of every file with whatever it may hold, hostile texts above all. */
final class RandomRows {

    private static final int THINGS = 12;
    private static final List<String> TEXTS = List.of(
            "plain",
            "=1+1",
            "'=1+1",
            "''@x",
            "'tis",
            "＋49 40 1",
            "-5",
            "@SUM(1)",
            "a,b;c\td",
            "two\r\nlines",
            "say \"\"",
            "<script>alert(1)</script>",
            "\u202Egnp.exe",
            "\uD83D\uDE00 & co",
            "a\u0001b",
            "#no comment",
            "'");
    private static final List<String> LEIS = List.of("529900T8BM49AURSDO55", "7LTWFZYICNSX8D621K86");

    private final Random random;

    RandomRows(long seed) {
        random = new Random(seed);
    }

    void write(Path folder) throws IOException {
        for (FileSchema file : BundleSchema.get().files()) {
            try (CsvWriter csv = CsvWriter.builder().build(folder.resolve(file.name() + ".csv"))) {
                List<String> header = new ArrayList<>(
                        file.columns().stream().map(Column::name).toList());
                header.add("x_note");
                csv.writeRecord(header);
                for (int row = 0; row < THINGS; row++) {
                    csv.writeRecord(row(file, row));
                }
            }
        }
    }

    private List<String> row(FileSchema file, int row) {
        List<String> cells = new ArrayList<>();
        for (Column column : file.columns()) {
            boolean empty = !column.required() && random.nextInt(3) == 0;
            cells.add(
                    switch (column.name()) {
                        case "id" -> "t" + row;
                        case "since" -> empty ? "" : "2025-0%d-01".formatted(1 + random.nextInt(9));
                        case "until" -> empty ? "" : "2026-0%d-01".formatted(1 + random.nextInt(9));
                        case "parent" -> empty || row == 0 ? "" : "t" + random.nextInt(row);
                        case "prime" -> "t" + random.nextInt(THINGS);
                        case "sub" -> "u" + random.nextInt(THINGS);
                        default -> empty ? "" : value(column);
                    });
        }
        cells.add(random.nextBoolean() ? "" : one(TEXTS));
        return cells;
    }

    private String value(Column column) {
        return column.list()
                ? IntStream.range(0, 1 + random.nextInt(3))
                        .mapToObj(i -> single(column).replace(';', '.'))
                        .collect(Collectors.joining(";"))
                : single(column);
    }

    private String single(Column column) {
        return switch (column.type()) {
            case ID -> throw new AssertionError("an id has its own name");
            case TEXT -> one(TEXTS);
            case BOOL -> one(List.of("true", "false"));
            case INT -> String.valueOf(random.nextInt(1_000_000));
            case NUMBER -> String.valueOf(random.nextInt(10_000) / 8.0);
            case DATE -> "2025-1%d-2%d".formatted(random.nextInt(3), random.nextInt(9));
            case COUNTRY -> one(List.of("DE", "gb", "US"));
            case LEI -> one(LEIS);
            case ENUM -> one(column.words());
            case REF -> one(column.kinds().stream().map(Kind::word).toList()) + ":t" + random.nextInt(THINGS + 2);
        };
    }

    private <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
