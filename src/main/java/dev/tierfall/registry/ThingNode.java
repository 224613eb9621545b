package dev.tierfall.registry;

import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;

/**
 * The head of one thing. It holds no relationships and is never saved: a save of a partly read thing would take away
 * what it did not read. Writing goes through {@link Edits}.
 */
@Node("Thing")
record ThingNode(
        @Id String ref,
        @Nullable String name,
        @Nullable String record,
        @Nullable String source) {}
