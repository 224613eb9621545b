// title: Everything that names a thing: other things, rows that are relationships, rows that keep a node
// why:   What a thing takes with it when it goes, and what another takes over.

MATCH (thing:Thing {ref: $ref})-[link]-(other)
RETURN other.ref AS ref, coalesce(other:Stub, false) AS stub,
       CASE WHEN other:Thing THEN link.row ELSE other.row END AS row,
       CASE WHEN other:Thing AND link.row IS NOT NULL THEN properties(link) ELSE properties(other) END AS values,
       startNode(link).ref AS start, endNode(link).ref AS end,
       CASE WHEN other:Thing THEN [] ELSE [(owner:Thing)-[tie]->(other) | [type(tie), owner.ref]] END AS owners
