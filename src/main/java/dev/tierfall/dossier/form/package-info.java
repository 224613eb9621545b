/** A dossier as a file: one page of HTML that prints, a CSV, a workbook. What a spreadsheet would run is kept inert. */
@NullMarked
package dev.tierfall.dossier.form;

import org.jspecify.annotations.NullMarked;
