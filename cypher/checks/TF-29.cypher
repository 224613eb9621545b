MATCH (flaw:Vulnerability)<-[:HAS_VULNERABILITY]-(software:Software)<-[runs:RUNS]-(system:System)
WHERE coalesce(flaw.known_exploited, true) AND holds(runs) AND holds(flaw)
OPTIONAL MATCH (publisher:Vendor)-[:PUBLISHES]->(software)
WITH flaw, software, system, runs, publisher,
     COLLECT {
       MATCH (system)<-[:FROM|TO]-(connection:Connection)
       WHERE open(connection)
       RETURN DISTINCT connection.status = 'active'
     } AS lines,
     EXISTS { (system)-[agent:MANAGES_AGENT_ON]->(:System) WHERE holds(agent) } AS manages
RETURN system.ref AS subject, publisher.ref AS vendor,
       flaw.known_exploited
         AND (flaw.fixed_on > $asOf OR system.patched_on < flaw.fixed_on)
         AND (system.internet_facing OR manages OR some(lines)) AS found,
       flaw.id + ' in ' + called(software) + ', '
         + coalesce('patched on ' + toString(system.patched_on), 'nobody says when it was patched') AS detail,
       [flaw.record, system.record, runs.record] AS witnesses
