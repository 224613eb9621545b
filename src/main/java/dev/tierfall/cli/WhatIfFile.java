package dev.tierfall.cli;

import dev.tierfall.cli.door.Door;
import dev.tierfall.intake.Intake;
import dev.tierfall.model.Ref;
import dev.tierfall.model.Rejected;
import dev.tierfall.whatif.WhatIfText;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/** Reads and checks the file of a what-if before any server is asked; what is no file is the name of a saved one. */
final class WhatIfFile {

    private WhatIfFile() {}

    static Door.WhatIf read(String given) {
        Path path = path(given);
        if (!Files.exists(path)) {
            if (!Ref.isId(given) || given.matches(".*\\.(ya?ml|csv|zip|xlsx)")) {
                throw new Rejected(
                        "there is no file '%s', nor can a what-if be saved under such a name".formatted(given),
                        "look at its path; tierfall whatif --list shows what is saved");
            }
            return new Door.WhatIf(given, null);
        }
        String file = String.valueOf(path.toAbsolutePath().normalize().getFileName());
        if (Files.isDirectory(path) || file.matches("(?i).*\\.(csv|zip|xlsx|xlsm)")) {
            return new Door.WhatIf(WhatIfText.named(file), WhatIfText.of(Intake.read(List.of(path))));
        }
        String text = text(path, file);
        WhatIfText.check(file, text);
        return new Door.WhatIf(WhatIfText.named(file), text);
    }

    private static Path path(String given) {
        try {
            return Path.of(given);
        } catch (InvalidPathException e) {
            throw new Rejected("'%s' is neither a file nor a name".formatted(given), "look at its path");
        }
    }

    private static String text(Path path, String file) {
        try {
            return Files.readString(path);
        } catch (MalformedInputException e) {
            throw new Rejected("%s is not UTF-8".formatted(file), "save it as UTF-8");
        } catch (IOException e) {
            throw new Rejected("%s can't be read: %s".formatted(file, e.getMessage()), "look at its permissions");
        }
    }
}
