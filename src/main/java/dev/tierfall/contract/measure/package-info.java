/**
 * The twelve measures of AA22-131A, the checks that look at each as data, and the verdict: what a contract says of a
 * measure held against what the checks saw of all that its provider, and whoever works below it, holds.
 */
@NullMarked
package dev.tierfall.contract.measure;

import org.jspecify.annotations.NullMarked;
