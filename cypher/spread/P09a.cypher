// id:    P09a
// title: From a system into its zone
// why:   Inside a network segment everything hears everything.
// over:  systems.zone, system control to zone control
// p:     0.70
// each:  system

MATCH (system:System)-[placed:IN_ZONE]->(zone:Zone)
RETURN system.key AS from, 'control' AS fromState,
       zone.key AS to, 'control' AS toState,
       0.70 AS p,
       placed.record AS record
