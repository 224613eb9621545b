// What a vendor runs and receives beside the ways in: systems it operates, and flows of data to it.
MATCH (vendor:Vendor {ref: $vendor})
CALL (vendor) {
  MATCH (vendor)-[:OPERATES]->(system:System)
  OPTIONAL MATCH (system)-[:DELIVERS]->(service:Service)
  RETURN 'system it operates' AS what, system AS thing,
         collect(DISTINCT coalesce(service.name, service.id)) AS opens,
         [CASE WHEN system.critical THEN 'critical' END,
          CASE system.internet_facing WHEN true THEN 'faces the internet' END] AS guards
  UNION
  MATCH (vendor)-[:OPERATES]->{0,1}(end)<-[:TO]-(flow:DataFlow)
  OPTIONAL MATCH (flow)-[:CARRIES]->(data:DataSet)
  RETURN 'data flow to it' AS what, flow AS thing, collect(DISTINCT coalesce(data.name, data.id)) AS opens,
         [CASE flow.tokenised WHEN true THEN 'tokenised' WHEN false THEN 'in the clear' ELSE 'tokenised unknown' END,
          CASE WHEN flow.essential THEN 'the receiver stops without it' END] AS guards
}
WITH what, thing, opens, guards
WHERE coalesce(thing.since <= $asOf, true) AND coalesce($asOf < thing.until, true)
RETURN what, thing.ref AS ref, coalesce(thing.name, thing.id) AS name, opens, null AS state, guards,
       thing.record AS record
ORDER BY what, ref
