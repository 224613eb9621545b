CALL () {
  MATCH (vendor:Vendor)-[:HOLDS]->(account:Account)
  WHERE open(account)
  MATCH actsAs(account, principal)
  WITH vendor, principal, max(account.status = 'active') AS sure
  MATCH (principal)-[grant:HAS_ACCESS]->(system:System)
  WHERE grant.level = 'admin' AND holds(grant) AND coalesce(system.critical, true) AND NOT foreign(system)
  RETURN vendor, system, sure, grant.record AS record
  UNION ALL
  MATCH (vendor:Vendor)-[:OPERATES]->(system:System)
  WHERE coalesce(system.critical, true) AND coalesce(own(system), false)
  RETURN vendor, system, true AS sure, system.record AS record
}
WITH vendor, system, max(sure) AS sure, min(record) AS record
OPTIONAL MATCH (system)-[:BACKED_UP_BY]->(backup:System)
WITH vendor, system, sure, record, backup,
     EXISTS { (vendor)-[:OPERATES|OWNS]->(backup) } OR EXISTS {
       MATCH (vendor)-[:HOLDS]->(login:Account)
       WHERE open(login)
       MATCH actsAs(login, role)
       MATCH (role)-[entry:HAS_ACCESS]->(backup)
       WHERE holds(entry)
     } AS inReach
RETURN system.ref AS subject, vendor.ref AS vendor,
       sure AND system.critical
         AND CASE WHEN backup IS NULL THEN true
                  ELSE inReach OR NOT (backup.isolated AND backup.offsite
                    AND backup.tested_on >= $asOf - duration({days: $backupTestDays})) END AS found,
       CASE WHEN backup IS NULL THEN 'no backup'
            WHEN inReach THEN 'the vendor reaches the backup ' + called(backup)
            ELSE 'backup ' + called(backup)
              + CASE backup.isolated WHEN false THEN ', not isolated' ELSE '' END
              + CASE backup.offsite WHEN false THEN ', not offsite' ELSE '' END
              + coalesce(', tested on ' + toString(backup.tested_on), ', nobody says when it was tested') END AS detail,
       [system.record, record, backup.record] AS witnesses
