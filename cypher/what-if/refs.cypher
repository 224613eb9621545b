// title: The refs of one kind
// why:   To offer the nearest where somebody names a thing that is not on the map.

MATCH (thing:Thing)
WHERE thing.ref STARTS WITH $kind
RETURN thing.ref AS ref LIMIT 100000
