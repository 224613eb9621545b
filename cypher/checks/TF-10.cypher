CALL () {
  MATCH (vendor:Vendor)-[:HOLDS]->(account:Account)
  WHERE open(account)
  MATCH actsAs(account, principal)
  WITH vendor, principal, max(account.status = 'active') AS sure
  MATCH (principal)-[grant:HAS_ACCESS]->(system:System)-[:IN_ZONE]->(zone:Zone)
  WHERE holds(grant)
  RETURN DISTINCT vendor, zone, sure, grant.record AS record
  UNION ALL
  MATCH comesFrom(connection, vendor)
  WHERE open(connection)
  MATCH (connection)-[:TO]->(system:System)-[:IN_ZONE]->(zone:Zone)
  RETURN DISTINCT vendor, zone, connection.status = 'active' AS sure, connection.record AS record
}
WITH vendor, zone, max(sure) AS sure, min(record) AS record
WITH vendor, zone, sure, record,
     COLLECT {
       MATCH (zone) ((:Zone)-[link:CAN_REACH]->(:Zone)
         WHERE holds(link) AND coalesce(NOT link.filtered, true)){1,5} (inner:Zone)
       WHERE inner <> zone
       WITH inner, max(all(step IN link WHERE NOT step.filtered)) AS plain, min([step IN link | step.record]) AS records
       MATCH (inner)<-[:IN_ZONE]-(system:System)
       WHERE coalesce(system.critical, true) AND holds(system)
       WITH plain, records, system, scoped(vendor, system) AS scoped
       WHERE NOT scoped
       RETURN {found: plain AND system.critical, name: called(system), record: system.record, links: records} AS target
     } AS targets
WITH vendor, zone, sure, record, targets, head([target IN targets WHERE target.found | target]) AS worst
RETURN zone.ref AS subject, vendor.ref AS vendor,
       sure AND any(target IN targets WHERE target.found) AS found,
       coalesce('nothing filters the way to ' + worst.name,
         'a filter or how critical a system is, is not told') AS detail,
       [zone.record, record, worst.record] + coalesce(worst.links, []) AS witnesses
