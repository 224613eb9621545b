bound(vendor, deals)
MATCH (vendor)-[:HOLDS]->(account:Account)
WHERE open(account)
WITH vendor, deals, account,
     head(COLLECT {
       enters(account, way, system) AND way.level = 'admin' AND beyond(way, system, deals)
       RETURN {level: way.level, name: called(system), record: way.record} LIMIT 1
     }) AS most
WITH vendor, deals, account, coalesce(most, head(COLLECT {
       enters(account, way, system) AND beyond(way, system, deals)
       RETURN {level: way.level, name: called(system), record: way.record} LIMIT 1
     })) AS worst
RETURN account.ref AS subject, vendor.ref AS vendor,
       account.status = 'active'
         AND CASE WHEN worst IS NOT NULL THEN true
                  WHEN EXISTS { enters(account, way, system) AND beyond(way, system, deals) IS NULL } THEN null
                  ELSE false END AS found,
       coalesce('reaches ' + worst.name + ' as ' + worst.level + ', beyond its contract',
         'what was agreed, or whose a system is, is not told') AS detail,
       [account.record, worst.record] AS witnesses,
       CASE worst.level WHEN 'admin' THEN 'critical' ELSE 'high' END AS severity
