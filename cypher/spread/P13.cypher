// id:    P13
// title: Data shares the fate of the system it is stored in
// why:   A key of our own keeps the content from whoever holds the system, but brings nothing back.
// over:  storage, system state to the data set's same state; forces availability
// p:     confidentiality 0.90 (own key x 0.1), integrity 0.70, availability 0.95
// each:  dataset

MATCH (dataset:DataSet)-[storage:STORED_IN]->(system:System)
WHERE coalesce(storage.since <= $asOf, true) AND coalesce($asOf < storage.until, true)
UNWIND [['confidentiality', 0.90 * CASE storage.own_key WHEN true THEN 0.1 ELSE 1.0 END],
        ['integrity', 0.70],
        ['availability', 0.95]] AS lost
RETURN system.key AS from, lost[0] AS fromState,
       dataset.key AS to, lost[0] AS toState,
       lost[1] AS p,
       lost[0] = 'availability' AS forces,
       [CASE WHEN lost[0] = 'confidentiality' AND storage.own_key IS NULL THEN 'storage.own_key' END] AS unknown,
       storage.record AS record
