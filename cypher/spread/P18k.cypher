// id:    P18k
// title: Whoever controls a subcontractor may reach its prime
// why:   Where nothing finer is modelled for the subcontractor, some way in is assumed rather than none.
// over:  subcontracts, sub control to prime control, one step for each sub and prime, where the sub holds no account,
//        operates no system, starts no connection and publishes no software; always assumed
// p:     0.15
// each:  sub

MATCH (sub:Vendor)<-[:WITH]-(link:Subcontract)-[:BY]->(prime:Vendor)
WHERE NOT EXISTS { (sub)-[:HOLDS]->(:Account) }
  AND NOT EXISTS { (sub)-[:OPERATES]->(:System) }
  AND NOT EXISTS { (sub)<-[:FROM]-(:Connection) }
  AND NOT EXISTS { (sub)-[:PUBLISHES]->(:Software) }
WITH sub, prime, link ORDER BY link.ref
WITH sub, prime, collect(link) AS links
RETURN sub.key AS from, 'control' AS fromState,
       prime.key AS to, 'control' AS toState,
       0.15 AS p,
       true AS assumed,
       [link IN links | link.key] AS anyVia,
       ['account.holder', 'system.operator', 'connection.from', 'software.publisher'] AS unknown,
       head([link IN links WHERE NOT coalesce(link.status IN ['proposed', 'objected'], false) | link.record]) AS record
