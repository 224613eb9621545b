MATCH (vendor:Vendor)-[:OPERATES]->(:System)-[credential:STORES_CREDENTIAL]->(account:Account)
WHERE holds(credential) AND open(account) AND coalesce(account.kind IN ['token', 'apikey', 'service'], true)
WITH account, vendor, min(credential.record) AS record
WITH account, collect({vendor: vendor.ref, record: record}) AS places,
     account.rotated_on < $asOf - duration({days: $rotateDays}) AS stale
WHERE EXISTS { enters(account, way, system) AND coalesce(own(system), true) }
WITH account, places, stale,
     head(COLLECT {
       enters(account, way, system) AND own(system) AND (stale OR NOT way.allowlist)
       RETURN {name: called(system), record: way.record} LIMIT 1
     }) AS loose
UNWIND places AS place
RETURN account.ref AS subject, place.vendor AS vendor,
       account.status = 'active' AND account.kind IN ['token', 'apikey', 'service']
         AND CASE WHEN loose IS NOT NULL THEN true
                  WHEN EXISTS {
                    enters(account, way, system) AND (own(system) AND (stale OR NOT way.allowlist)) IS NULL
                  } THEN null
                  ELSE false END AS found,
       coalesce('reaches ' + loose.name, 'whom it reaches, how, or what it is, is not told')
         + coalesce(', rotated on ' + toString(account.rotated_on), ', nobody says when it was rotated') AS detail,
       [account.record, place.record, loose.record] AS witnesses
