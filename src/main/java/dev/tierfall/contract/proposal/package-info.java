/**
 * Subcontracts that a prime has announced and on which nobody has decided: by when silence is consent, what would be
 * other if it were accepted, and the decision, which is an edit of the map.
 */
@NullMarked
package dev.tierfall.contract.proposal;

import org.jspecify.annotations.NullMarked;
