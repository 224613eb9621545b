// id:    P06d
// title: A product that fails stops the systems that run it
// why:   A broken update stops every system that takes it by itself, unless it comes in stages.
// over:  installations, software availability to system availability; forces unless by hand or staged
// p:     automatic or unknown 0.95, by hand 0.20; staged x 0.15
// each:  system

MATCH (system:System)-[installation:RUNS]->(software:Software)
WHERE coalesce(installation.since <= $asOf, true) AND coalesce($asOf < installation.until, true)
RETURN software.key AS from, 'availability' AS fromState,
       system.key AS to, 'availability' AS toState,
       CASE installation.auto_update WHEN false THEN 0.20 ELSE 0.95 END
         * CASE installation.staged WHEN true THEN 0.15 ELSE 1.0 END AS p,
       coalesce(installation.auto_update, true) AND NOT coalesce(installation.staged, false) AS forces,
       [CASE WHEN installation.auto_update IS NULL THEN 'installation.auto_update' END,
        CASE WHEN installation.staged IS NULL THEN 'installation.staged' END] AS unknown,
       installation.record AS record
