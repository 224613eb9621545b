package dev.tierfall.intake.read;

import java.io.IOException;
import java.io.InputStream;

/** The bytes of one file, wherever it lies; opened anew for each reading. */
@FunctionalInterface
public interface Content {

    InputStream open() throws IOException;
}
