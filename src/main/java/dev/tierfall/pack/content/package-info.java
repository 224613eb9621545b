/**
 * What a pack holds: the fall of every vendor and critical system with the paths that prove it, the cuts, and whom to
 * call. Falls share things, steps and records, so each of these stands once in a table and falls point at its rows.
 */
@NullMarked
package dev.tierfall.pack.content;

import org.jspecify.annotations.NullMarked;
