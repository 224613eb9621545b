// name:  tiers
// title: The tier of each vendor
// why:   Tier 1 has a live contract with us; each subcontract adds one; no tier means that no chain explains the
//        vendor.
// In Neo4j Browser, first run these lines without the slashes:
// :param asOf => date()

MATCH (first:Vendor)<-[:PROVIDER]-(contract:Contract {status: 'signed'})-[:CUSTOMER]->(us:Organization {kind: 'own'})
WHERE coalesce(first.status, '') <> 'offboarded'
  AND coalesce(contract.start <= $asOf, true) AND coalesce(contract.end >= $asOf, true)
  AND all(fact IN [first, contract, us]
        WHERE coalesce(fact.since <= $asOf, true) AND coalesce(fact.until > $asOf, true))
WITH collect(DISTINCT first) AS contracted

// What cannot carry a chain on that day: subcontracts, and vendors.
WITH contracted, COLLECT {
  MATCH (link:Subcontract)
  OPTIONAL MATCH (link)-[:UNDER]->(contract:Contract WHERE NOT contract:Stub)
  OPTIONAL MATCH (contract)-[:PROVIDER]->(provider)
  WITH link, contract, provider
  WHERE link.status IN ['proposed', 'objected'] OR link.since > $asOf OR link.until <= $asOf
     OR contract.status <> 'signed' OR contract.start > $asOf OR contract.end < $asOf
     OR contract.since > $asOf OR contract.until <= $asOf OR provider.status = 'offboarded'
  RETURN link
} + COLLECT {
  MATCH (vendor:Vendor)
  WHERE vendor.status = 'offboarded' OR vendor.since > $asOf OR vendor.until <= $asOf
  RETURN vendor
} AS out

MATCH (vendor:Vendor)
WHERE coalesce(vendor.since <= $asOf, true) AND coalesce(vendor.until > $asOf, true)
OPTIONAL MATCH path = SHORTEST 1 (vendor)
  ((sub WHERE NOT sub IN out)<-[:WITH]-(link:Subcontract WHERE NOT link IN out)
    -[:BY]->(prime WHERE NOT prime IN out)){0,12}
  (head:Vendor)
WHERE head IN contracted
RETURN vendor.ref AS vendor, vendor.name AS name,
       min(CASE WHEN head IS NOT NULL THEN length(path) / 2 + 1 END) AS tier
ORDER BY tier, vendor
