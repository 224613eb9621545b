package dev.tierfall.store;

/**
 * A digest of the whole map at the head. Equal digests mean equal maps, whatever order they were written in and
 * whatever Neo4j keeps them.
 *
 * @param statements of all that is said and by whom, with file and line
 * @param graph of the live graph without its keys, which tell only the order in which things came
 */
public record MapDigest(long generation, String statements, String graph) {}
