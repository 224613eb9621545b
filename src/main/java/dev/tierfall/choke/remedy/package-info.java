/**
 * Remedies: sets of acts that help against the falls of all vendors at once, chosen one after the other so that each is
 * weighed with those before it done. What a remedy is worth is what it takes from the toll, walked anew and never added
 * up.
 */
@NamedInterface("remedy")
@NullMarked
package dev.tierfall.choke.remedy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
