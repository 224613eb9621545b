MATCH (vendor:Vendor)-[:HOLDS]->(account:Account)
WHERE open(account)
WITH vendor, account,
     head(COLLECT {
       enters(account, way, system) AND way.level IN ['admin', 'write'] AND NOT foreign(system)
         AND coalesce(way.until > $asOf + duration({days: $maxGrantDays}), true) AND NOT way.just_in_time
       RETURN {what: way.level + ' on ' + called(system), record: way.record} LIMIT 1
     }) AS standing
RETURN account.ref AS subject, vendor.ref AS vendor,
       account.status = 'active'
         AND CASE WHEN standing IS NOT NULL THEN true
                  WHEN EXISTS {
                    enters(account, way, system) AND way.level IN ['admin', 'write'] AND NOT foreign(system)
                      AND coalesce(way.until > $asOf + duration({days: $maxGrantDays}), true)
                      AND way.just_in_time IS NULL
                  } THEN null
                  ELSE false END AS found,
       coalesce('standing ' + standing.what, 'nobody says whether it is just in time') AS detail,
       [account.record, standing.record] AS witnesses
