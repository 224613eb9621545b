/**
 * A text under a passphrase, as one page that opens itself: compressed, encrypted, and put beside the script that turns
 * it back.
 */
@NamedInterface("seal")
@NullMarked
package dev.tierfall.pack.seal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
