package dev.tierfall.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tierfall.model.Rejected;
import dev.tierfall.store.bolt.Address;
import dev.tierfall.store.bolt.Database;
import dev.tierfall.store.bolt.Embedded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import org.neo4j.driver.exceptions.AuthenticationException;

/** One data directory that is opened, opened again while it is held, and opened after a power cut. */
class EmbeddedIT {

    @TempDir
    Path folder;

    @Test
    void keepsStrangersOutSaysWhoHoldsItAndHealsAnEmptyServerId() throws IOException {
        // A path that is not normalised, as people type it.
        Path data = folder.resolve("here").resolve("..").resolve("here");
        String firstPassword;
        try (Embedded held = Embedded.start(data, 16)) {
            firstPassword = held.address().password();
            long here = ProcessHandle.current().pid();
            assertThatThrownBy(() -> Embedded.start(data, 16))
                    .isInstanceOf(Rejected.class)
                    .hasMessage(
                            data + " is in use by process " + here + "\n  mend: wait until it is done or stop process "
                                    + here + ", or name another directory with --data");
            // What a process left behind that was killed, or whose number another one has since.
            Files.writeString(data.resolve("neo4j/holder"), here + " 1999-01-01T00:00:00Z");
            assertThatThrownBy(() -> Embedded.start(data, 16))
                    .isInstanceOf(Rejected.class)
                    .hasMessageStartingWith(data + " is in use by another program\n");
            for (int guess = 0; guess < 5; guess++) {
                refusesPassword(held.address(), "guess" + guess);
            }
            answers(held.address());
        }

        Path serverId = folder.resolve("here/neo4j/data/server_id");
        assertThat(serverId).exists();
        Files.write(serverId, new byte[0]);
        try (Embedded again = Embedded.start(data, 16)) {
            assertThat(again.address().password()).isNotEqualTo(firstPassword);
            refusesPassword(again.address(), firstPassword);
            answers(again.address());
        }
    }

    private static void answers(Address address) {
        try (Driver driver = Database.connect(address)) {
            driver.verifyConnectivity();
        }
    }

    private static void refusesPassword(Address address, String password) {
        try (Driver driver = Database.connect(new Address(address.uri(), address.user(), password))) {
            assertThatThrownBy(driver::verifyConnectivity).isInstanceOf(AuthenticationException.class);
        }
    }
}
