// id:    P04c
// title: A data set gives away the secrets written in it
// why:   Keys and passwords end up in tickets, code and exports, and leave with them.
// over:  credentials in a dataset, dataset confidentiality to account control
// p:     0.30; protection vault x 0.4, hsm x 0.1
// each:  dataset

MATCH (dataset:DataSet)-[credential:CONTAINS_SECRET]->(account:Account)
WHERE coalesce(credential.since <= $asOf, true) AND coalesce($asOf < credential.until, true)
RETURN dataset.key AS from, 'confidentiality' AS fromState,
       account.key AS to, 'control' AS toState,
       0.30 * CASE credential.protection WHEN 'vault' THEN 0.4 WHEN 'hsm' THEN 0.1 ELSE 1.0 END AS p,
       [CASE WHEN credential.protection IS NULL THEN 'credential.protection' END] AS unknown,
       credential.record AS record
