/**
 * The file of a what-if, read strictly: a key that is not known, a value that its column can't hold, or a thing said
 * twice is refused with its line and the mend, all of them at once.
 */
@NullMarked
package dev.tierfall.whatif.read;

import org.jspecify.annotations.NullMarked;
