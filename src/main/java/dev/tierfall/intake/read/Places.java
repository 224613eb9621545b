package dev.tierfall.intake.read;

import dev.tierfall.intake.cell.Nearest;
import dev.tierfall.intake.cell.Shown;
import dev.tierfall.model.Rejected;
import dev.tierfall.model.Rejection;
import dev.tierfall.schema.BundleSchema;
import dev.tierfall.schema.FileSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks through folders, zips, workbooks and single CSV files for the tables of one bundle. */
public final class Places {

    private static final List<String> FILES =
            BundleSchema.get().files().stream().map(FileSchema::name).toList();

    private final Map<String, Table> tables = new HashMap<>();
    private final List<String> ignored = new ArrayList<>();
    private final List<Rejection> rejections = new ArrayList<>();

    private Places() {}

    /** What the paths hold together; troubles are listed, not thrown. */
    public static Found find(List<Path> paths) {
        var places = new Places();
        paths.forEach(places::look);
        if (places.tables.isEmpty() && places.rejections.isEmpty()) {
            places.refuse(
                    paths.isEmpty() ? "" : called(paths.getFirst()),
                    "it holds no file of a bundle",
                    "give a folder, a .zip or an .xlsx with one or more of " + String.join(", ", FILES));
        }
        List<Table> inOrder = FILES.stream()
                .map(places.tables::get)
                .flatMap(Stream::ofNullable)
                .toList();
        return new Found(inOrder, List.copyOf(places.ignored), List.copyOf(places.rejections));
    }

    static boolean isFile(String name) {
        return FILES.contains(name);
    }

    private void look(Path path) {
        try {
            if (Files.isDirectory(path)) {
                folder(path);
            } else if (!Files.isRegularFile(path)) {
                refuse(
                        called(path),
                        "there is no such file or folder: " + Shown.plain(path.toString()),
                        "look at its path");
            } else {
                file(path);
            }
        } catch (IOException e) {
            refuse(called(path), "it can't be read: " + e.getMessage(), "look at its permissions");
        } catch (Rejected e) {
            rejections.addAll(e.rejections());
        }
    }

    private void folder(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path path : files.sorted().toList()) {
                if (Files.isRegularFile(path)) {
                    csv(called(path), () -> Files.newInputStream(path));
                } else if (!called(path).startsWith(".")) {
                    ignored.add(Shown.plain(called(path)));
                }
            }
        }
    }

    private void file(Path path) {
        String name = called(path);
        switch (extension(name)) {
            case "zip" -> zip(path);
            case "xlsx", "xlsm" -> Workbook.tables(path, name, this::sheet);
            default -> csv(name, () -> Files.newInputStream(path));
        }
    }

    private void zip(Path path) {
        Optional<String> folder = Optional.empty();
        for (ZipGate.Entry entry : ZipGate.entries(path, called(path))) {
            if (entry.path().startsWith("__MACOSX/") || entry.path().matches("(.*/)?\\..*")) {
                continue;
            }
            String extension = extension(entry.file());
            if (List.of("zip", "xlsx", "xlsm", "jar").contains(extension)) {
                refuse(Shown.plain(entry.file()), "a zip inside a zip is not opened", "import it by itself");
            } else if (!extension.equals("csv")) {
                ignored.add(Shown.plain(entry.file()));
            } else if (!folder.orElse(entry.folder()).equals(entry.folder())) {
                refuse(
                        Shown.plain(entry.file()),
                        "it stands in another folder than the files before it",
                        "put all files at the root of the zip or in one folder");
            } else {
                folder = Optional.of(entry.folder());
                csv(entry.file(), entry.content());
            }
        }
    }

    private void csv(String file, Content content) {
        String name = file.length() > 4 ? file.substring(0, file.length() - 4) : "";
        if (file.startsWith(".")) {
            return;
        }
        if (!extension(file).equals("csv")) {
            ignored.add(Shown.plain(file));
        } else if (file.endsWith(".csv") && FILES.contains(name)) {
            add(new CsvTable(name, file, content));
        } else {
            refuse(
                    Shown.plain(file),
                    "%s is not a file of the bundle".formatted(Shown.plain(file)),
                    nearest(name, ".csv"));
        }
    }

    private void sheet(String sheet, Optional<Table> table) {
        if (table.isPresent() && FILES.contains(sheet)) {
            add(table.get());
        } else if (table.isPresent() && !sheet.equalsIgnoreCase(BundleSchema.READ_ME)) {
            refuse(
                    Shown.plain(sheet),
                    "the sheet %s is no file of the bundle".formatted(Shown.quoted(sheet)),
                    nearest(sheet, ""));
        } else {
            ignored.add(Shown.plain(sheet));
        }
    }

    private void add(Table table) {
        Table before = tables.putIfAbsent(table.name(), table);
        if (before != null) {
            refuse(
                    table.source(),
                    "%s is given twice".formatted(table.name()),
                    "keep one, or import them as two sources");
        }
    }

    private static String nearest(String name, String extension) {
        return Nearest.of(name, FILES)
                .map(near -> "name it %s%s, or take it out".formatted(near, extension))
                .orElse("take it out, or give it one of the names " + String.join(", ", FILES));
    }

    private void refuse(String file, String message, String mend) {
        rejections.add(new Rejection(file.isEmpty() ? null : file, null, null, null, message, mend));
    }

    private static String called(Path path) {
        return Objects.requireNonNullElse(path.toAbsolutePath().normalize().getFileName(), path)
                .toString();
    }

    private static String extension(String file) {
        return file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
