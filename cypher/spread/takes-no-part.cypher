// title: The things that take no part on a day
// why:   Every step that begins, ends or hangs on one of them is dropped by the loader, so rules look only at their
//        own links' dates.

// A fact outside its [since, until).
MATCH (fact:Thing)
WHERE fact.since > $asOf OR fact.until <= $asOf
RETURN fact.key AS key

// The connections, flows and subcontracts that name such a fact as an end.
UNION
MATCH (fact:Thing)<-[:FROM|TO|BY|WITH]-(joint:Connection|DataFlow|Subcontract)
WHERE fact.since > $asOf OR fact.until <= $asOf
RETURN joint.key AS key

UNION
MATCH (door:Account|Connection {status: 'disabled'})
RETURN door.key AS key

// A contract that is not live, and what was agreed under it. One that is not described counts as live.
UNION
MATCH (contract:Contract)-[:PROVIDER]->(provider)
WHERE contract.status <> 'signed' OR provider.status = 'offboarded'
   OR contract.start > $asOf OR contract.end < $asOf
   OR contract.since > $asOf OR contract.until <= $asOf
OPTIONAL MATCH (agreed:Service|Subcontract)-[:UNDER]->(contract)
UNWIND [contract.key, agreed.key] AS key
WITH key WHERE key IS NOT NULL
RETURN key

UNION
MATCH (:Vendor {status: 'offboarded'})-[:PROVIDES]->(service:Service)
RETURN service.key AS key

UNION
MATCH (link:Subcontract)
WHERE link.status IN ['proposed', 'objected']
RETURN link.key AS key
