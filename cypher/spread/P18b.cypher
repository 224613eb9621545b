// id:    P18b
// title: A broken link breaks the link above it, and at the head the service
// why:   The work above rests on the work below. Only what is described takes part: an undone parent breaks the
//        chain.
// over:  subcontracts, subcontract availability to each parent's; without a parent the service's, without a service
//        the prime's; forces by the parent's reliance, else always
// p:     parent's reliance full 0.90, material 0.40, low 0.10, unknown 0.90; service 0.95; prime 0.95
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

UNWIND CASE
  WHEN size(parents) > 0 THEN [parent IN parents WHERE coalesce(parent.reliance, 'full') <> 'none' |
    {thing: parent, assumed: parent.reliance IS NULL, forces: coalesce(parent.reliance, 'full') = 'full',
     p: CASE parent.reliance WHEN 'material' THEN 0.40 WHEN 'low' THEN 0.10 ELSE 0.90 END}]
  WHEN service IS NOT NULL THEN [{thing: service, assumed: false, forces: true, p: 0.95}]
  ELSE [{thing: prime, assumed: true, forces: true, p: 0.95}] END AS next
RETURN link.key AS from, 'availability' AS fromState,
       next.thing.key AS to, 'availability' AS toState,
       next.p AS p,
       next.assumed AS assumed,
       next.forces AS forces,
       [CASE WHEN next.assumed AND next.thing:Subcontract THEN 'subcontract.reliance'
             WHEN next.assumed THEN 'subcontract.service' END] AS unknown,
       link.record AS record
