package dev.tierfall.store;

import dev.tierfall.schema.RowSource;

/**
 * What to import.
 *
 * @param source whose words these are; they replace all that this source said before
 * @param who the user that brings them
 * @param dryRun true to report what would change and change nothing
 * @param rows checked rows; read once
 */
public record ImportOrder(String source, String who, boolean dryRun, RowSource rows) {}
