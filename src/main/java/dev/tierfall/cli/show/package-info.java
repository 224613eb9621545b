/**
 * Answers as people and programs read them: the server's JSON untouched, a table for the eye, or CSV for a spreadsheet.
 */
@NullMarked
package dev.tierfall.cli.show;

import org.jspecify.annotations.NullMarked;
