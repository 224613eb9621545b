// id:    P15i
// title: False data flows on
// why:   A receiver that does not validate takes what it is sent for true.
// over:  dataflows from system to system, from integrity to to integrity
// p:     0.50; validated x 0.3
// each:  flow

MATCH (from:System)<-[:FROM]-(flow:DataFlow)-[:TO]->(to:System)
RETURN from.key AS from, 'integrity' AS fromState,
       to.key AS to, 'integrity' AS toState,
       0.50 * CASE flow.validated WHEN true THEN 0.3 ELSE 1.0 END AS p,
       [flow.key] AS via,
       [CASE WHEN flow.validated IS NULL THEN 'dataflow.validated' END] AS unknown,
       flow.record AS record
