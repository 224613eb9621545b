// id:    P06b
// title: A poisoned product takes the systems that run it
// why:   An automatic update arrives everywhere at once; a staged one is noticed on the first few.
// over:  installations, software control to system control
// p:     automatic or unknown 0.60, by hand 0.30; staged x 0.3
// each:  system

MATCH (system:System)-[installation:RUNS]->(software:Software)
WHERE coalesce(installation.since <= $asOf, true) AND coalesce($asOf < installation.until, true)
RETURN software.key AS from, 'control' AS fromState,
       system.key AS to, 'control' AS toState,
       CASE installation.auto_update WHEN false THEN 0.30 ELSE 0.60 END
         * CASE installation.staged WHEN true THEN 0.3 ELSE 1.0 END AS p,
       [CASE WHEN installation.auto_update IS NULL THEN 'installation.auto_update' END,
        CASE WHEN installation.staged IS NULL THEN 'installation.staged' END] AS unknown,
       installation.record AS record
