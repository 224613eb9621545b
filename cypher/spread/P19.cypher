// id:    P19
// title: Joined networks carry control between a parent and its child
// why:   A group that shares its networks falls together. Unknown is taken as joined, and marked assumed.
// over:  vendors.parent, either control to the other's, where the child's networks_joined is true or unknown
// p:     0.40
// each:  child

MATCH (child:Vendor)-[owned:OWNED_BY]->(parent:Vendor)
WHERE coalesce(child.networks_joined, true)
UNWIND [[child, parent], [parent, child]] AS pair
RETURN pair[0].key AS from, 'control' AS fromState,
       pair[1].key AS to, 'control' AS toState,
       0.40 AS p,
       child.networks_joined IS NULL AS assumed,
       [CASE WHEN child.networks_joined IS NULL THEN 'vendor.networks_joined' END] AS unknown,
       owned.record AS record
