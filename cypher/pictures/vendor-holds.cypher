// What a vendor holds of ours: the ways in that are left when every contract is forgotten.
MATCH (vendor:Vendor {ref: $vendor})
CALL (vendor) {
  MATCH (vendor)-[:HOLDS]->(account:Account)
  OPTIONAL MATCH (account)-[:MEMBER_OF]->{0,6}()-[access:HAS_ACCESS]->(system:System)
  RETURN 'accounts' AS what, account AS thing,
         collect(DISTINCT coalesce(system.name, system.id) + ' (' + access.level + ')') AS opens,
         ['second factor ' + coalesce(account.mfa, 'unknown'),
          CASE WHEN account.status = 'disabled' THEN 'disabled' END,
          CASE WHEN account.kind = 'shared' THEN 'shared' END,
          CASE WHEN account.reused_across_customers THEN 'used at other customers too' END] AS guards
  UNION
  MATCH (vendor)<-[:FROM]-(connection:Connection)-[:TO]->(system:System)
  RETURN 'connections' AS what, connection AS thing, [coalesce(system.name, system.id)] AS opens,
         [coalesce(connection.type, 'type unknown'),
          'second factor ' + coalesce(connection.mfa, 'unknown'),
          CASE connection.allowlist WHEN true THEN 'limited to addresses' WHEN false THEN 'from any address' END,
          CASE connection.monitored WHEN true THEN 'watched' WHEN false THEN 'nobody watches' END,
          CASE WHEN connection.status = 'disabled' THEN 'disabled' END] AS guards
  UNION
  MATCH (vendor)-[:OPERATES]->(system:System)
  OPTIONAL MATCH (system)-[:DELIVERS]->(service:Service)
  RETURN 'systems' AS what, system AS thing, collect(DISTINCT coalesce(service.name, service.id)) AS opens,
         [CASE WHEN system.critical THEN 'critical' END,
          CASE system.internet_facing WHEN true THEN 'faces the internet' END,
          'second factor ' + coalesce(system.mfa, 'unknown')] AS guards
  UNION
  MATCH (vendor)<-[:TO]-(flow:DataFlow)
  OPTIONAL MATCH (flow)-[:CARRIES]->(data:DataSet)
  RETURN 'flows' AS what, flow AS thing, collect(DISTINCT coalesce(data.name, data.id)) AS opens,
         [CASE flow.tokenised WHEN true THEN 'tokenised' WHEN false THEN 'in the clear' ELSE 'tokenised unknown' END,
          CASE WHEN flow.essential THEN 'the receiver stops without it' END] AS guards
  UNION
  MATCH (vendor)-[:OPERATES]->(system:System)<-[:TO]-(flow:DataFlow)
  OPTIONAL MATCH (flow)-[:CARRIES]->(data:DataSet)
  RETURN 'flows' AS what, flow AS thing, collect(DISTINCT coalesce(data.name, data.id)) AS opens,
         ['into ' + coalesce(system.name, system.id)] AS guards
}
RETURN what, thing.ref AS ref, coalesce(thing.name, thing.id) AS name, opens, guards, thing.record AS record
ORDER BY what, ref
