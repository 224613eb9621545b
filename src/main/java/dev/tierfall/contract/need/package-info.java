/** The master list: what the units of the house ask of each service, and which vendor answers to it. */
@NullMarked
package dev.tierfall.contract.need;

import org.jspecify.annotations.NullMarked;
