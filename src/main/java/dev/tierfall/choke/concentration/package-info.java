/**
 * How much rests on each company, group of companies, country, product and management plane, at whatever tier: what
 * looks like many vendors may be one.
 */
@NamedInterface("concentration")
@NullMarked
package dev.tierfall.choke.concentration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
