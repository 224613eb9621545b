/**
 * The offline hour: the answers of the map in one encrypted file that opens without server, network or sign-in, because
 * the fall that it is needed for may have taken all three.
 */
@ApplicationModule(
        allowedDependencies = {
            "model",
            "store",
            "spread",
            "blast",
            "choke :: cut",
            "choke :: ground",
            "choke :: rank",
            "recovery",
            "access",
            "web"
        })
@NullMarked
package dev.tierfall.pack;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
