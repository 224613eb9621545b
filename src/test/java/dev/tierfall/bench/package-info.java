/**
 * Our walks beside their peers on the same drawn maps and on a real one: answers proven equal, then timed in turns by
 * JMH, and told as ratios in docs/performance.md. {@code mvn verify -Pbench}; a small form of the same code runs in
 * every build.
 */
@NullMarked
package dev.tierfall.bench;

import org.jspecify.annotations.NullMarked;
