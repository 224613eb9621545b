CALL () {
  MATCH (guest:Vendor)-[:HOLDS]->(account:Account)
  WHERE open(account)
  MATCH actsAs(account, principal)
  WITH principal, min(CASE WHEN account.status = 'active' THEN guest.ref END) AS sure, min(guest.ref) AS maybe
  MATCH (principal)-[grant:HAS_ACCESS]->(system:System)
  WHERE grant.level = 'admin' AND holds(grant)
  RETURN system, sure, maybe, grant.record AS record
  UNION ALL
  MATCH (guest:Vendor)-[:OPERATES|OWNS]->(:System)-[agent:MANAGES_AGENT_ON]->(system:System)
  WHERE holds(agent)
  RETURN system, guest.ref AS sure, guest.ref AS maybe, agent.record AS record
}
WITH system, min(sure) AS sure, min(maybe) AS maybe, min(record) AS way
WHERE coalesce(own(system), true)
RETURN system.ref AS subject, maybe AS vendor,
       surely(sure) AND own(system) AND NOT system.allowlisting AS found,
       CASE system.allowlisting WHEN false THEN 'any application may run'
         ELSE 'what may run, whose it is or who administers is not told' END AS detail,
       [system.record, way] AS witnesses
