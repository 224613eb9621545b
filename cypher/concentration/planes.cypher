// The systems that manage others on the day, and what each manages.
MATCH (plane:System)-[agent:MANAGES_AGENT_ON]->(managed:System)
WHERE coalesce(agent.since <= $asOf, true) AND coalesce($asOf < agent.until, true)
RETURN plane.ref AS ref, collect(DISTINCT managed.ref) AS managed
