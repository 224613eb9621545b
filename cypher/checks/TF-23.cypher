MATCH (service:Service)
WHERE served(service)
MATCH (vendor:Vendor)-[:PROVIDES]->(service)-[support:SUPPORTS]->(function:Function)
WHERE holds(support) AND coalesce(function.critical, true)
  AND coalesce(support.reliance <> 'none', true)
WITH vendor, max(function.critical) AS critical, min(support.record) AS record
WITH vendor, critical, record, [kind IN ['ir', 'bcp'] WHERE NOT EXISTS {
       MATCH (vendor)<-[:INCLUDES]-(plan:Plan)<-[:MAINTAINS]-(:Organization {kind: 'own'})
       WHERE plan.kind = kind AND holds(plan) }] AS missing
RETURN vendor.ref AS subject, vendor.ref AS vendor, critical AND size(missing) > 0 AS found,
       coalesce('in no plan of kind ' + missing[0] + coalesce(' and none of kind ' + missing[1], ''), '') AS detail,
       [vendor.record, record] AS witnesses
