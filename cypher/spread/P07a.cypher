// id:    P07a
// title: Whoever controls an operator controls what it operates
// why:   Operating is daily access, whatever the contract calls it.
// over:  systems.operator, operator control to system control
// p:     0.60
// each:  system

MATCH (operator)-[operated:OPERATES]->(system:System)
RETURN operator.key AS from, 'control' AS fromState,
       system.key AS to, 'control' AS toState,
       0.60 AS p,
       operated.record AS record
