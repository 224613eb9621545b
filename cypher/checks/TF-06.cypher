history(vendor, deals, ended)
WHERE coalesce(vendor.status, '') = 'offboarded' OR size(ended) > 0
WITH vendor, size(deals) > 0 AND coalesce(vendor.status, '') <> 'offboarded' AS explained, doors(vendor) AS doors
WITH vendor, explained, waysIn(doors) + COLLECT {
       MATCH (vendor)-[:OPERATES|OWNS]->(:System)-[credential:STORES_CREDENTIAL]->(account:Account)
       MATCH (account)<-[:HOLDS]-(:Organization {kind: 'own'})
       WHERE holds(credential) AND open(account)
       RETURN DISTINCT {found: account.status = 'active', what: 'our account ' + called(account),
                        record: credential.record}
     } AS ways
RETURN vendor.ref AS subject, vendor.ref AS vendor,
       NOT explained AND any(way IN ways WHERE way.found) AS found,
       'no live contract, and ' + size(ways) + CASE size(ways) WHEN 1 THEN ' way in: ' ELSE ' ways in, as ' END
         + coalesce(head([way IN ways WHERE way.found | way.what]), head(ways).what, 'none') AS detail,
       [vendor.record] + [way IN ways WHERE coalesce(way.found, true) | way.record] AS witnesses
