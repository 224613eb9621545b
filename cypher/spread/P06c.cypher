// id:    P06c
// title: A flawed product opens the systems that run it
// why:   What faces the internet is found by anyone who looks; what does not needs a way in first.
// over:  installations, software flaw to system control
// p:     internet-facing or unknown 0.80, else 0.15
// each:  system

MATCH (system:System)-[installation:RUNS]->(software:Software)
WHERE coalesce(installation.since <= $asOf, true) AND coalesce($asOf < installation.until, true)
RETURN software.key AS from, 'flaw' AS fromState,
       system.key AS to, 'control' AS toState,
       CASE system.internet_facing WHEN false THEN 0.15 ELSE 0.80 END AS p,
       [CASE WHEN system.internet_facing IS NULL THEN 'system.internet_facing' END] AS unknown,
       installation.record AS record
