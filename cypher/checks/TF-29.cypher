MATCH (software:Software)-[:HAS_VULNERABILITY]->(flaw:Vulnerability)
WHERE coalesce(flaw.known_exploited, true) AND holds(flaw)
WITH software, max(CASE WHEN flaw.known_exploited THEN flaw.fixed_on END) AS fixed,
     max(coalesce(flaw.fixed_on, date('9999-12-31'))) AS possibly
MATCH (software)<-[runs:RUNS]-(system:System)
WHERE holds(runs)
WITH system, max(fixed) AS fixed, max(possibly) AS possibly
WITH system, fixed,
     CASE WHEN fixed > $asOf OR system.patched_on < fixed THEN true
          WHEN possibly > $asOf OR coalesce(system.patched_on < possibly, true) THEN null
          ELSE false END AS flawed,
     COLLECT {
       MATCH (system)<-[:FROM|TO]-(connection:Connection)
       WHERE open(connection)
       RETURN DISTINCT connection.status = 'active'
     } AS lines,
     EXISTS { (system)-[agent:MANAGES_AGENT_ON]->(:System) WHERE holds(agent) } AS manages
WITH system, fixed, flawed AND (system.internet_facing OR manages OR some(lines)) AS found
WITH system, found, CASE WHEN found THEN head(COLLECT {
       MATCH (system)-[runs:RUNS]->(software:Software)-[:HAS_VULNERABILITY]->(flaw:Vulnerability {fixed_on: fixed})
       WHERE holds(runs) AND holds(flaw) AND flaw.known_exploited
       OPTIONAL MATCH (publisher:Vendor)-[:PUBLISHES]->(software)
       RETURN {vendor: publisher.ref, what: flaw.id + ' in ' + called(software), records: [flaw.record, runs.record]}
       ORDER BY flaw.id, runs.record LIMIT 1
     }) END AS worst
RETURN system.ref AS subject, worst.vendor AS vendor, found,
       coalesce(worst.what, 'its flaws') + ', '
         + coalesce('patched on ' + toString(system.patched_on), 'nobody says when it was patched') AS detail,
       [system.record] + coalesce(worst.records, []) AS witnesses
