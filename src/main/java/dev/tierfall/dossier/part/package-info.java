/** The sections of a dossier, each a table with a sentence over it: one shape for page, print, CSV and workbook. */
@NullMarked
package dev.tierfall.dossier.part;

import org.jspecify.annotations.NullMarked;
