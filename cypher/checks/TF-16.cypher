CALL () {
  MATCH (vendor:Vendor)-[:HOLDS]->(account:Account)
  WHERE open(account)
  MATCH actsAs(account, principal)
  MATCH (principal)-[grant:HAS_ACCESS]->(system:System)
  WHERE holds(grant) AND coalesce(own(system), true)
  RETURN DISTINCT vendor, account.status = 'active' AND own(system) AS sure, min(account.record) AS record
  UNION ALL
  MATCH comesFrom(connection, vendor)
  WHERE open(connection)
  MATCH (connection)-[:TO]->(system:System)
  WHERE coalesce(own(system), true)
  RETURN DISTINCT vendor, connection.status = 'active' AND own(system) AS sure, min(connection.record) AS record
}
WITH vendor, max(sure) AS sure, min(record) AS record,
     [(vendor)-[:REVIEWED]->(review) WHERE review.reviewed_on <= $asOf | review.reviewed_on] AS days
WITH vendor, sure, record, reduce(latest = null, day IN days | CASE WHEN day <= latest THEN latest ELSE day END) AS day
RETURN vendor.ref AS subject, vendor.ref AS vendor,
       sure AND coalesce(day < $asOf - duration({days: $logReviewDays}), true) AS found,
       coalesce('logs last read on ' + toString(day), 'logs never read') AS detail,
       [vendor.record, record] AS witnesses
