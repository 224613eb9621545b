/** Who must be told of an incident, by when and by whom: as the law wants it, and as contracts and the map say. */
@NullMarked
package dev.tierfall.incident.tell;

import org.jspecify.annotations.NullMarked;
