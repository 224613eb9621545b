/**
 * The way from a request to an award: what stands and what is missing before a draft is signed, and how far a fall of
 * the vendor would reach once it is.
 */
@NullMarked
package dev.tierfall.dossier.award;

import org.jspecify.annotations.NullMarked;
