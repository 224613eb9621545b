// id:    P07b
// title: A system gives away the vendor that operates it
// why:   The tools, sessions and staff of the vendor meet on the system; an attacker there walks back along them.
// over:  systems.operator where it is a vendor, system control to operator control
// p:     0.40
// each:  system

MATCH (operator:Vendor)-[operated:OPERATES]->(system:System)
RETURN system.key AS from, 'control' AS fromState,
       operator.key AS to, 'control' AS toState,
       0.40 AS p,
       operated.record AS record
