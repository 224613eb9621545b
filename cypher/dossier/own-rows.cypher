// The rows of the bundle that tell of a vendor: itself, what it signed with us, provides, passes on, holds, runs,
// publishes and receives, with all that is said in them and who can answer for them.
MATCH (vendor:Vendor {ref: $vendor})
CALL (vendor) {
  RETURN vendor AS thing, vendor AS party
  UNION
  MATCH (vendor)<-[:PROVIDER]-(thing:Contract)-[:CUSTOMER]->(:Organization {kind: 'own'}) RETURN thing, vendor AS party
  UNION
  MATCH (vendor)-[:PROVIDES]->(thing:Service) RETURN thing, vendor AS party
  UNION
  MATCH (vendor)<-[:BY]-(thing:Subcontract) RETURN thing, vendor AS party
  UNION
  MATCH (vendor)<-[:WITH]-(thing:Subcontract)-[:BY]->(party:Vendor) RETURN thing, party
  UNION
  MATCH (vendor)-[:HOLDS]->(thing:Account) RETURN thing, vendor AS party
  UNION
  MATCH (vendor)-[:OPERATES|OWNS]->{0,1}(end)<-[:FROM]-(thing:Connection) RETURN thing, vendor AS party
  UNION
  MATCH (vendor)-[:OPERATES|OWNS]->(thing:System) RETURN thing, vendor AS party
  UNION
  MATCH (vendor)-[:PUBLISHES]->(thing:Software) RETURN thing, vendor AS party
  UNION
  MATCH (vendor)-[:OPERATES]->{0,1}(end)<-[:TO]-(thing:DataFlow) RETURN thing, vendor AS party
}
WITH thing, party
WHERE (thing = party OR NOT thing:Stub)
  AND coalesce(thing.since <= $asOf, true) AND coalesce($asOf < thing.until, true)
RETURN thing.ref AS ref, coalesce(thing.name, thing.id) AS name, party.ref AS party, properties(thing) AS said
ORDER BY ref
