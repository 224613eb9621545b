// id:    P07c
// title: A service stops with the system that delivers it
// why:   A service is its systems.
// over:  systems.delivers, system availability to service availability; forces
// p:     0.95
// each:  system

MATCH (system:System)-[delivered:DELIVERS]->(service:Service)
RETURN system.key AS from, 'availability' AS fromState,
       service.key AS to, 'availability' AS toState,
       0.95 AS p,
       true AS forces,
       delivered.record AS record
