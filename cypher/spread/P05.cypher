// id:    P05
// title: A management plane commands what it manages
// why:   An agent does what its server says; rolling out in stages leaves time to notice.
// over:  management, manager control to managed control
// p:     0.90; staged x 0.3
// each:  manager

MATCH (manager:System)-[agent:MANAGES_AGENT_ON]->(managed:System)
WHERE coalesce(agent.since <= $asOf, true) AND coalesce($asOf < agent.until, true)
RETURN manager.key AS from, 'control' AS fromState,
       managed.key AS to, 'control' AS toState,
       0.90 * CASE agent.staged WHEN true THEN 0.3 ELSE 1.0 END AS p,
       [CASE WHEN agent.staged IS NULL THEN 'management.staged' END] AS unknown,
       agent.record AS record
