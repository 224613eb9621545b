// id:    P18d
// title: Data exposed by a link is exposed in the link above it, and at the head it is what the prime receives
// why:   A chain hands data down; what a subcontractor sees is part of what its prime was given.
// over:  subcontracts, subcontract confidentiality to each parent's; without a parent to each data set that flows to
//        the prime or a system it operates
// p:     parent 1.0; data set 0.50
// each:  link

MATCH (link:Subcontract)-[:BY]->(prime:Vendor)
OPTIONAL MATCH (link)-[:UNDER]->(contract:Contract WHERE NOT contract:Stub)
OPTIONAL MATCH (link)-[:FOR]->(service:Service)
WITH link, prime, service, coalesce(link.prime = coalesce(contract.provider, service.provider), false) AS head

// The parents: within the same contract and service, so that no chain is invented; whatever their status or dates.
WITH link, prime, service, CASE WHEN head THEN [] ELSE COLLECT {
  MATCH (prime)<-[:WITH]-(parent:Subcontract)
  WHERE parent <> link
    AND coalesce(parent.contract, '') = coalesce(link.contract, '')
    AND coalesce(parent.service, '') = coalesce(link.service, '')
  RETURN parent
} END AS parents

CALL (prime, parents) {
  UNWIND parents AS parent
  RETURN parent AS next, 1.0 AS p, [] AS flows
  UNION ALL
  MATCH (prime)-[:OPERATES]->{0,1}(receiver)<-[:TO]-(flow:DataFlow)-[:CARRIES]->(dataset:DataSet)
  WHERE size(parents) = 0
  WITH dataset, flow ORDER BY flow.ref
  RETURN dataset AS next, 0.50 AS p, collect(DISTINCT flow.key) AS flows
}
RETURN link.key AS from, 'confidentiality' AS fromState,
       next.key AS to, 'confidentiality' AS toState,
       p,
       flows AS anyVia,
       link.record AS record
