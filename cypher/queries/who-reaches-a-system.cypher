// name:  who-reaches-a-system
// title: Which vendors have a way into a system, and by which record
// why:   Accounts are what people think of; agents, updates, links and operation are ways in as well.
// In Neo4j Browser, first run these lines without the slashes:
// :param system => 'system:erp'

MATCH (system:System {ref: $system})
CALL (system) {
  MATCH (vendor:Vendor)-[:HOLDS]->(account:Account)-[:MEMBER_OF]->{0,6}(principal)-[grant:HAS_ACCESS]->(system)
  WHERE coalesce(account.status, 'active') = 'active'
  RETURN vendor, 'account' AS way, account.ref AS by, grant.level AS level, grant.record AS record
  UNION
  MATCH (vendor:Vendor)<-[:FROM]-(connection:Connection)-[:TO]->(system)
  WHERE coalesce(connection.status, 'active') = 'active'
  RETURN vendor, 'connection' AS way, connection.ref AS by, connection.type AS level, connection.record AS record
  UNION
  MATCH (vendor:Vendor)-[:OPERATES]->(far:System)<-[:FROM]-(connection:Connection)-[:TO]->(system)
  WHERE coalesce(connection.status, 'active') = 'active'
  RETURN vendor, 'connection' AS way, connection.ref AS by, connection.type AS level, connection.record AS record
  UNION
  MATCH (vendor:Vendor)-[:OPERATES]->(system)
  RETURN vendor, 'operation' AS way, system.ref AS by, null AS level, system.record AS record
  UNION
  MATCH (vendor:Vendor)-[:OPERATES]->(manager:System)-[agent:MANAGES_AGENT_ON]->(system)
  RETURN vendor, 'agent' AS way, manager.ref AS by, null AS level, agent.record AS record
  UNION
  MATCH (vendor:Vendor)-[:PUBLISHES]->(software:Software)<-[runs:RUNS]-(system)
  RETURN vendor, 'software' AS way, software.ref AS by, software.version AS level, runs.record AS record
}
RETURN vendor.ref AS vendor, vendor.name AS name, way, by, level, record
ORDER BY way, vendor, by, record
