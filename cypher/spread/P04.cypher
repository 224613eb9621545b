// id:    P04
// title: A system gives away the credentials it stores
// why:   Whoever acts on a system reads what it keeps; a vault hands out fewer, a hardware module nearly none.
// over:  credentials in a system, system control to account control
// p:     0.90; protection vault x 0.4, hsm x 0.1
// each:  system

MATCH (system:System)-[credential:STORES_CREDENTIAL]->(account:Account)
WHERE coalesce(credential.since <= $asOf, true) AND coalesce($asOf < credential.until, true)
RETURN system.key AS from, 'control' AS fromState,
       account.key AS to, 'control' AS toState,
       0.90 * CASE credential.protection WHEN 'vault' THEN 0.4 WHEN 'hsm' THEN 0.1 ELSE 1.0 END AS p,
       [CASE WHEN credential.protection IS NULL THEN 'credential.protection' END] AS unknown,
       credential.record AS record
