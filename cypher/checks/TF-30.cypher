CALL () {
  MATCH (plane:System)-[agent:MANAGES_AGENT_ON]->(system:System)
  WHERE holds(agent)
  RETURN plane AS source, system, system.critical AND NOT agent.staged AS together, agent.record AS record
  UNION ALL
  MATCH (software:Software)<-[runs:RUNS]-(system:System)
  WHERE coalesce(runs.auto_update, true) AND holds(runs)
  RETURN software AS source, system, runs.auto_update AND system.critical AND NOT runs.staged AS together,
         runs.record AS record
}
WITH source, count(DISTINCT CASE WHEN together THEN system END) AS sure,
     count(DISTINCT CASE WHEN coalesce(together, true) THEN system END) AS possible,
     collect(CASE WHEN coalesce(together, true) THEN record END)[..20] AS records
OPTIONAL MATCH (source)<-[:PUBLISHES]-(publisher:Vendor)
OPTIONAL MATCH (source)<-[:OPERATES]-(operator:Vendor)
RETURN source.ref AS subject, coalesce(publisher.ref, operator.ref) AS vendor,
       CASE WHEN sure >= $planeMin THEN true WHEN possible >= $planeMin THEN null ELSE false END AS found,
       sure + ' critical systems at once' AS detail,
       [source.record] + records AS witnesses
