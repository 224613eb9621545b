/** Tierfall: vendors, their subcontractors and what they hold inside us, in one graph. */
@NullMarked
package dev.tierfall;

import org.jspecify.annotations.NullMarked;
