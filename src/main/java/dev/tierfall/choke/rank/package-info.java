/** Every vendor by what its fall reaches: the table that a council starts from. */
@NamedInterface("rank")
@NullMarked
package dev.tierfall.choke.rank;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
