package dev.tierfall.cli;

import dev.tierfall.cli.door.Answer;
import dev.tierfall.cli.door.Door;
import dev.tierfall.cli.door.Stopped;
import dev.tierfall.cli.door.Upload;
import dev.tierfall.cli.show.Format;
import dev.tierfall.intake.Bundle;
import dev.tierfall.intake.Intake;
import dev.tierfall.model.Rejected;
import dev.tierfall.model.Rejection;
import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads and checks the files first, before any store is opened, so that what can't be used costs nothing. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Reads a bundle (folder, .zip, .xlsx or .csv files) into the store and prints what it changed.")
final class ImportCommand extends Asking {

    private static final JsonMapper JSON = new JsonMapper();

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "All paths are one source.")
    private List<Path> paths = List.of();

    @Option(
            names = "--source",
            paramLabel = "NAME",
            description = "Whose words these are; they replace all that it said before. Default: the path's name")
    private @Nullable String source;

    @Option(names = "--dry-run", description = "Say what would change, and change nothing.")
    private boolean dryRun;

    @Override
    void check() {
        source();
        try (Progress progress = progress()) {
            Bundle bundle = Intake.read(paths, progress.rows("checking"));
            if (!common.quiet) {
                bundle.report().hints().forEach(err()::println);
            }
        } catch (Rejected rejected) {
            if (format == Format.json) {
                out().println(JSON.writeValueAsString(new Refusal(source(), rejected)));
            }
            throw rejected;
        }
    }

    @Override
    boolean begins() {
        return true;
    }

    @Override
    int ask(Door door) {
        Upload upload = new Upload().field("source", source()).field("dryRun", String.valueOf(dryRun));
        try {
            for (Path file : files()) {
                upload.file("files", file);
            }
        } catch (FileNotFoundException e) {
            throw new Rejected("%s has gone".formatted(e.getMessage()), "import again when nobody changes the files");
        }
        String id;
        try (Answer answer = door.post("/imports", upload.type(), upload.body())) {
            id = answer.json().path("id").asString("");
        }
        JsonNode end;
        try (Progress progress = progress()) {
            end = new Import(door, id).await(progress);
        }
        byte[] answer = JSON.writeValueAsBytes(end);
        printer().print(new ByteArrayInputStream(answer), ImportWords.CHANGED);
        return Stopped.DONE;
    }

    private Progress progress() {
        return new Progress(err(), world().terminal() && !common.quiet);
    }

    private String source() {
        if (paths.stream().anyMatch(path -> path.toString().isBlank())) {
            throw new Rejected("a path is empty", "name a folder, a .zip, an .xlsx or .csv files");
        }
        if (source != null && source.isBlank()) {
            throw new Rejected("--source is empty", "name the source, or leave it out to take the path's name");
        }
        if (source != null) {
            return source;
        }
        if (paths.size() > 1) {
            throw new Rejected("several paths are one source and need a name", "name it with --source");
        }
        String name =
                Objects.toString(paths.getFirst().toAbsolutePath().normalize().getFileName(), "");
        boolean folder = Files.isDirectory(paths.getFirst());
        return folder || name.lastIndexOf('.') < 1 ? name : name.substring(0, name.lastIndexOf('.'));
    }

    /** Of a folder, what intake reads of it. */
    private List<Path> files() {
        return paths.stream()
                .flatMap(path -> {
                    if (!Files.isDirectory(path)) {
                        return Stream.of(path);
                    }
                    try (Stream<Path> within = Files.list(path)) {
                        return within.filter(ImportCommand::isTable).sorted().toList().stream();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .toList();
    }

    private static boolean isTable(Path file) {
        String name = String.valueOf(file.getFileName());
        return Files.isRegularFile(file) && !name.startsWith(".") && name.endsWith(".csv");
    }

    /** What an import that was refused says, in the form of one that was done. */
    record Refusal(
            String source,
            @Nullable Long generation,
            int added,
            int changed,
            int removed,
            List<String> stubs,
            List<Rejection> rejections,
            int more) {

        Refusal(String source, Rejected rejected) {
            this(source, null, 0, 0, 0, List.of(), rejected.rejections(), rejected.more());
        }
    }
}
