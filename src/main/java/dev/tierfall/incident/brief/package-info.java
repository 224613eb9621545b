/** An incident as one file that opens without server, network or sign-in, and prints. */
@NullMarked
package dev.tierfall.incident.brief;

import org.jspecify.annotations.NullMarked;
