bound(vendor, deals)
WITH vendor, deals, doors(vendor) AS doors
WHERE EXISTS { UNWIND doors AS door enters(door, way, landing) AND EXISTS { (landing)-[:IN_ZONE]->(:Zone) } }
WITH vendor, deals, doors,
     head(COLLECT {
       UNWIND doors AS door
       WITH door
       WHERE door.status = 'active'
       enters(door, way, landing)
       MATCH (landing)-[:IN_ZONE]->(zone:Zone)
       MATCH (zone) ((:Zone)-[link:CAN_REACH]->(:Zone) WHERE holds(link) AND NOT link.filtered){1,5} (inner:Zone)
       MATCH (inner)<-[:IN_ZONE]-(system:System)
       WHERE inner <> zone AND system.critical AND holds(system) AND size(agreed(system, deals)) = 0
       RETURN {what: called(zone) + ' to ' + called(system),
               records: [door.record, way.record, zone.record, system.record] + [step IN link | step.record]}
       LIMIT 1
     }) AS plain
RETURN vendor.ref AS subject, vendor.ref AS vendor,
       CASE WHEN plain IS NOT NULL THEN true
            WHEN EXISTS {
              UNWIND doors AS door
              enters(door, way, landing)
              MATCH (landing)-[:IN_ZONE]->(zone:Zone)
              MATCH (zone) ((:Zone)-[link:CAN_REACH]->(:Zone)
                WHERE holds(link) AND coalesce(NOT link.filtered, true)){1,5} (inner:Zone)
              MATCH (inner)<-[:IN_ZONE]-(system:System)
              WHERE inner <> zone AND coalesce(system.critical, true) AND holds(system)
                AND size(agreed(system, deals)) = 0
            } THEN null
            ELSE false END AS found,
       coalesce('nothing filters the way from ' + plain.what,
         'a filter, an account or how critical a system is, is not told') AS detail,
       [vendor.record] + coalesce(plain.records, []) AS witnesses
