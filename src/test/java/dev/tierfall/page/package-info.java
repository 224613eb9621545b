/** The page in a real browser, on the whole program. Skipped, with a line that says so, where no Chromium is found. */
@NullMarked
package dev.tierfall.page;

import org.jspecify.annotations.NullMarked;
