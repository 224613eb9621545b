MATCH (:Organization {kind: 'own'})-[:HOLDS]->(account:Account)<-[credential:STORES_CREDENTIAL]-(system:System)
WHERE open(account) AND holds(credential)
WITH account, credential, system, administrates(account) AS administrates
MATCH (system)-[runs:RUNS]->(software:Software)
WHERE holds(runs) AND coalesce(runs.auto_update, true)
OPTIONAL MATCH (publisher:Vendor)-[:PUBLISHES]->(software)
RETURN account.ref AS subject, publisher.ref AS vendor,
       account.status = 'active' AND runs.auto_update AND administrates AS found,
       'stored on ' + called(system) + ', which runs ' + called(software) AS detail,
       [account.record, credential.record, runs.record] AS witnesses
