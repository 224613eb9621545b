// id:    P09b
// title: From a zone onto its systems
// why:   Whoever moves freely in a segment tries every door; hardened systems have fewer.
// over:  systems.zone, zone control to system control
// p:     0.60; hardened x 0.4
// each:  system

MATCH (system:System)-[placed:IN_ZONE]->(zone:Zone)
RETURN zone.key AS from, 'control' AS fromState,
       system.key AS to, 'control' AS toState,
       0.60 * CASE system.hardened WHEN true THEN 0.4 ELSE 1.0 END AS p,
       [CASE WHEN system.hardened IS NULL THEN 'system.hardened' END] AS unknown,
       placed.record AS record
