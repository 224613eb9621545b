/**
 * Folders, zips and workbooks as tables of trimmed cells. Whatever a stranger's file does, reading holds one record at
 * a time and ends.
 */
@NamedInterface("read")
@NullMarked
package dev.tierfall.intake.read;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
