/**
 * What is to be asked about a vendor: every empty column that a likeliest path met or that a check reads, as a
 * sentence, with who can answer it and why it matters.
 */
@NullMarked
package dev.tierfall.dossier.question;

import org.jspecify.annotations.NullMarked;
