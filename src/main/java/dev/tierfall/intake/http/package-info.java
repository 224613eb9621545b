/**
 * Imports, sources and samples over HTTP: files come in as an upload, and whoever waits can follow what becomes of
 * them.
 */
@NullMarked
package dev.tierfall.intake.http;

import org.jspecify.annotations.NullMarked;
