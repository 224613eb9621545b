/**
 * The request pack: what is unknown about a vendor as a workbook in the bundle's own sheets, which the vendor fills in
 * and which imports like any file.
 */
@NullMarked
package dev.tierfall.dossier.pack;

import org.jspecify.annotations.NullMarked;
