/**
 * The live graph: what rules, checks and people see. It is derived from the statements and never written otherwise; one
 * piece of code finds the difference between two generations, for an import, an undo, a repair and a look at the past.
 */
@NullMarked
package dev.tierfall.store.graph;

import org.jspecify.annotations.NullMarked;
