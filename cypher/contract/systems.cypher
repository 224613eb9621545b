// The systems that vendors run, own, manage, or can enter by an account or a connection.
UNWIND $vendors AS ref
MATCH (vendor:Vendor {ref: ref})
CALL (vendor) {
  MATCH (vendor)-[:OPERATES|OWNS]->(system:System)
  RETURN system
  UNION
  MATCH (vendor)-[:OPERATES|OWNS]->(:System)-[agent:MANAGES_AGENT_ON]->(system:System)
  WHERE holds(agent)
  RETURN system
  UNION
  MATCH comesFrom(connection, vendor) WHERE open(connection)
  MATCH (connection)-[:TO]->(system:System)
  RETURN system
  UNION
  MATCH (vendor)-[:HOLDS]->(account:Account) WHERE open(account)
  MATCH actsAs(account, principal)
  WITH DISTINCT principal
  MATCH (principal)-[grant:HAS_ACCESS]->(system:System)
  WHERE holds(grant)
  RETURN system
}
RETURN DISTINCT vendor.ref AS vendor, system.ref AS system
