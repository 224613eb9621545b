CALL () {
  walked(principal, sure, maybe)
  MATCH (principal)-[grant:HAS_ACCESS]->(system:System)
  WHERE grant.level = 'admin' AND holds(grant) AND coalesce(system.critical, true) AND NOT foreign(system)
  RETURN system, sure, maybe, grant.record AS record
  UNION ALL
  MATCH (operator:Vendor)-[:OPERATES]->(system:System)
  WHERE coalesce(system.critical, true) AND coalesce(own(system), false)
  RETURN system, operator.ref AS sure, operator.ref AS maybe, system.record AS record
}
WITH system, min(sure) AS sure, min(maybe) AS maybe, min(record) AS record
OPTIONAL MATCH (system)-[:BACKED_UP_BY]->(backup:System)
WITH system, sure, maybe, record, backup,
     backup IS NOT NULL AND backup.isolated AND backup.offsite
       AND backup.tested_on >= $asOf - duration({days: $backupTestDays}) AS safe
WITH system, sure, maybe, record, backup, safe,
     CASE WHEN coalesce(safe, true) THEN COLLECT {
       MATCH (system)<-[way:HAS_ACCESS]-(role)
       WHERE way.level = 'admin' AND holds(way)
       entrants(role, admin, login)
       RETURN admin.ref + CASE login.status WHEN 'active' THEN '' ELSE '?' END AS ref
       UNION
       MATCH (admin:Vendor)-[:OPERATES]->(system)
       RETURN admin.ref AS ref
     } ELSE [] END AS admins
WITH system, sure, maybe, record, backup, safe,
     CASE WHEN coalesce(safe, true) THEN COLLECT {
       MATCH (guest:Vendor)-[:OPERATES|OWNS]->(backup)
       WHERE guest.ref IN admins OR guest.ref + '?' IN admins
       RETURN {vendor: guest.ref, surely: guest.ref IN admins} AS way
       UNION
       MATCH (backup)<-[way:HAS_ACCESS]-(role)
       WHERE holds(way)
       entrants(role, guest, login) AND (guest.ref IN admins OR guest.ref + '?' IN admins)
       RETURN {vendor: guest.ref, surely: guest.ref IN admins AND coalesce(login.status = 'active', false)} AS way
     } ELSE [] END AS reaching
WITH system, sure, maybe, record, backup, safe,
     head(COLLECT { UNWIND reaching AS way RETURN way ORDER BY NOT way.surely, way.vendor LIMIT 1 }) AS worst
RETURN system.ref AS subject, coalesce(worst.vendor, sure, maybe) AS vendor,
       system.critical
         AND CASE WHEN NOT safe THEN surely(sure)
                  WHEN worst.surely THEN true
                  WHEN safe IS NULL OR worst IS NOT NULL THEN null
                  ELSE false END AS found,
       CASE WHEN backup IS NULL THEN 'no backup'
            WHEN worst.surely THEN 'who administers it reaches the backup ' + called(backup)
            ELSE 'backup ' + called(backup)
              + CASE backup.isolated WHEN false THEN ', not isolated' ELSE '' END
              + CASE backup.offsite WHEN false THEN ', not offsite' ELSE '' END
              + coalesce(', tested on ' + toString(backup.tested_on), ', nobody says when it was tested') END AS detail,
       [system.record, record, backup.record] AS witnesses
