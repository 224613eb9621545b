// id:    P15a
// title: The receiver stops when an essential flow stops
// why:   Unknown is taken as essential, and marked assumed.
// over:  dataflows from system to system, from availability to to availability, where essential is true or unknown;
//        forces
// p:     0.90
// each:  flow

MATCH (from:System)<-[:FROM]-(flow:DataFlow)-[:TO]->(to:System)
WHERE coalesce(flow.essential, true)
RETURN from.key AS from, 'availability' AS fromState,
       to.key AS to, 'availability' AS toState,
       0.90 AS p,
       flow.essential IS NULL AS assumed,
       true AS forces,
       [flow.key] AS via,
       [CASE WHEN flow.essential IS NULL THEN 'dataflow.essential' END] AS unknown,
       flow.record AS record
