package dev.tierfall.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The table of broken and odd files under {@code faults}; those too large to be kept are made when they are asked for.
 */
final class Faults {

    static final Path FOLDER = Path.of("src/test/resources/faults");

    /** One line of the table: what a case must get. Line is 0 where none is meant; column and file are empty then. */
    record Case(String name, boolean valid, String file, int line, String column, List<String> mentions) {

        static Case of(String tsv) {
            String[] cells = tsv.split("\t", -1);
            return new Case(
                    cells[0],
                    cells[1].equals("valid"),
                    cells[2],
                    cells[3].isEmpty() ? 0 : Integer.parseInt(cells[3]),
                    cells[4],
                    Stream.of(cells[5].split(";"))
                            .map(String::strip)
                            .filter(word -> !word.isEmpty())
                            .map(word -> word.toLowerCase(Locale.ROOT))
                            .toList());
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private Faults() {}

    static List<Case> all() throws IOException {
        return Files.readAllLines(FOLDER.resolve("expected.tsv")).stream()
                .skip(1)
                .map(Case::of)
                .toList();
    }

    /** Where a case lies, made under {@code temporary} if it is one of the large ones. */
    static Path path(String name, Path temporary) throws IOException {
        return switch (name) {
            case "14-field-1mb" ->
                made(name, temporary, "id,name\nhalden," + "x".repeat(1 << 20) + "\nelbcloud,Elbcloud\n");
            case "16-columns-100000" -> made(name, temporary, wide());
            case "20-zip-bomb.zip" -> bomb(temporary.resolve(name));
            default -> FOLDER.resolve(name);
        };
    }

    private static String wide() {
        var text = new StringBuilder("id,name");
        for (int i = 0; i < 99_998; i++) {
            text.append(",c").append(i);
        }
        return text + "\nhalden,Halden" + ",".repeat(99_998) + "\n";
    }

    private static Path made(String name, Path temporary, String vendors) throws IOException {
        Path folder = Files.createDirectory(temporary.resolve(name));
        for (String file : List.of("organizations.csv", "contracts.csv")) {
            Files.copy(FOLDER.resolve(name).resolve(file), folder.resolve(file));
        }
        Files.writeString(folder.resolve("vendors.csv"), vendors);
        return folder;
    }

    /** About 1 MB that unpacks to 1 GB of zeros. */
    private static Path bomb(Path zip) throws IOException {
        byte[] block = "0".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
        try (OutputStream out = Files.newOutputStream(zip);
                var packed = new ZipOutputStream(out)) {
            packed.setLevel(9);
            packed.putNextEntry(new ZipEntry("vendors.csv"));
            packed.write("id,name\n".getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < 1024; i++) {
                packed.write(block);
            }
        }
        return zip;
    }
}
