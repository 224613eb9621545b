// id:    P11
// title: Write access to a pivotable system becomes control
// why:   Where what is written is run, whoever writes acts. Unknown is taken as possible, and marked assumed.
// over:  systems, system integrity to the same system's control, where pivotable is true or unknown
// p:     0.40
// each:  system

MATCH (system:System)
WHERE coalesce(system.pivotable, true)
RETURN system.key AS from, 'integrity' AS fromState,
       system.key AS to, 'control' AS toState,
       0.40 AS p,
       system.pivotable IS NULL AS assumed,
       [CASE WHEN system.pivotable IS NULL THEN 'system.pivotable' END] AS unknown,
       system.record AS record
