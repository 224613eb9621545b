/** What choke points and cuts both stand on: who fell, what must not, what is reached, and how long to go on. */
@NamedInterface("ground")
@NullMarked
package dev.tierfall.choke.ground;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
