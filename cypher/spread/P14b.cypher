// id:    P14b
// title: Reading a system reads what flows to it
// why:   A receiver holds what it was sent, whether or not it is said to store it.
// over:  dataflows to a system, system confidentiality to each data set's confidentiality
// p:     0.80; tokenised x 0.1
// each:  flow

MATCH (system:System)<-[:TO]-(flow:DataFlow)-[:CARRIES]->(dataset:DataSet)
RETURN system.key AS from, 'confidentiality' AS fromState,
       dataset.key AS to, 'confidentiality' AS toState,
       0.80 * CASE flow.tokenised WHEN true THEN 0.1 ELSE 1.0 END AS p,
       [flow.key] AS via,
       [CASE WHEN flow.tokenised IS NULL THEN 'dataflow.tokenised' END] AS unknown,
       flow.record AS record
