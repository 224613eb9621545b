/**
 * How a command reaches the program: through a server that runs on the same data directory, through one that is named,
 * or through one that is started within the command for as long as the answer takes.
 */
@NullMarked
package dev.tierfall.cli.door;

import org.jspecify.annotations.NullMarked;
