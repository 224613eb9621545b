package dev.tierfall.store;

import java.util.ArrayList;
import java.util.List;

/** A Java process on this test run's class path, small and quick to start. */
public final class ChildJvm {

    private ChildJvm() {}

    public static ProcessBuilder of(String mainClass, String... arguments) {
        var command = new ArrayList<>(List.of(
                System.getProperty("java.home") + "/bin/java",
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dtierfall.batch=" + Integer.getInteger("tierfall.batch", 100),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                mainClass));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true);
    }
}
