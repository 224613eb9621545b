package dev.tierfall.cli.door;

import java.io.Console;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What surrounds a call of the program; tests make their own.
 *
 * @param application the class that Spring starts
 * @param environment the process's variables, from which alone secrets come: arguments stand in process lists
 * @param home the user's own directory
 * @param terminal whether somebody watches standard error
 */
public record World(Class<?> application, Map<String, String> environment, Path home, boolean terminal) {

    /** The launcher knows best what standard error is; without it, a console at both ends is a good sign. */
    public static World real(Class<?> application) {
        String told = System.getProperty("tierfall.terminal");
        boolean console = Optional.ofNullable(System.console())
                .filter(Console::isTerminal)
                .isPresent();
        return new World(
                application,
                System.getenv(),
                Path.of(System.getProperty("user.home")),
                told == null ? console : Boolean.parseBoolean(told));
    }

    public Path defaultData() {
        return home.resolve(".tierfall");
    }
}
