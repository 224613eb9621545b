MATCH (vendor:Vendor)-[:OPERATES]->(store:System)-[credential:STORES_CREDENTIAL]->(account:Account)
WHERE holds(credential) AND open(account) AND coalesce(account.kind IN ['token', 'apikey', 'service'], true)
MATCH actsAs(account, principal)
MATCH (principal)-[grant:HAS_ACCESS]->(system:System)
WHERE holds(grant) AND coalesce(own(system), true)
WITH vendor, account, credential, count(DISTINCT grant) AS ways, min(called(system)) AS name,
     collect(DISTINCT own(system)
       AND (NOT grant.allowlist OR account.rotated_on < $asOf - duration({days: $rotateDays}))) AS known,
     count(CASE WHEN (own(system)
       AND (NOT grant.allowlist OR account.rotated_on < $asOf - duration({days: $rotateDays})))
       IS NULL THEN 1 END) AS open
WITH vendor, account, ways, name, min(credential.record) AS record,
     CASE WHEN any(each IN reduce(all = [], part IN collect(known) | all + part) WHERE each) THEN true
          WHEN sum(open) > 0 THEN null ELSE false END AS loose
RETURN account.ref AS subject, vendor.ref AS vendor,
       account.status = 'active' AND account.kind IN ['token', 'apikey', 'service'] AND loose AS found,
       'reaches ' + name + coalesce(', rotated on ' + toString(account.rotated_on), ', nobody says when it was rotated')
         AS detail,
       [account.record, record] AS witnesses
