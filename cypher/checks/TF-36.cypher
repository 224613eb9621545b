CALL () {
  walked(principal, sure, maybe)
  MATCH (principal)-[grant:HAS_ACCESS]->(system:System)
  WHERE grant.level = 'admin' AND holds(grant)
  RETURN system, sure, maybe, grant.record AS record
  UNION ALL
  MATCH (owner:Vendor)-[:OPERATES|OWNS]->(:System)-[agent:MANAGES_AGENT_ON]->(system:System)
  WHERE holds(agent)
  RETURN system, owner.ref AS sure, owner.ref AS maybe, agent.record AS record
}
WITH system, min(sure) AS sure, min(maybe) AS maybe, min(record) AS way
WHERE coalesce(own(system), true)
RETURN system.ref AS subject, coalesce(sure, maybe) AS vendor,
       surely(sure) AND own(system) AND NOT system.allowlisting AS found,
       CASE system.allowlisting WHEN false THEN 'any application may run'
         ELSE 'what may run, whose it is or who administers is not told' END AS detail,
       [system.record, way] AS witnesses
