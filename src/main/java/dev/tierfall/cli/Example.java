package dev.tierfall.cli;

import dev.tierfall.intake.Intake;
import dev.tierfall.store.Imports;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.Resource;
import org.springframework.util.FileSystemUtils;

/** Something to look at for whoever starts the program for the first time: the example that travels in the program. */
final class Example {

    private static final String FILES = "classpath:/import/samples/example/*.csv";

    private Example() {}

    /** The store takes it only where it is embedded and nothing was ever imported. */
    static void load(ApplicationContext context) {
        Imports imports = context.getBean(Imports.class);
        if (!imports.sources().isEmpty()) {
            return;
        }
        try {
            Path folder = Files.createTempDirectory("tierfall-example");
            try {
                for (Resource file : context.getResources(FILES)) {
                    copy(file, folder);
                }
                imports.loadExample(Intake.read(List.of(folder)));
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Resource file, Path folder) throws IOException {
        try (InputStream in = file.getInputStream()) {
            Files.copy(in, folder.resolve(Objects.requireNonNull(file.getFilename())));
        }
    }
}
