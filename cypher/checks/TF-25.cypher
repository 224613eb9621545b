MATCH (incident:Incident)
WHERE coalesce(incident.status, 'closed') = 'closed' AND holds(incident)
WITH incident, COLLECT {
  MATCH (incident)-[:INVOLVES]->(vendor:Vendor)
  WHERE NOT EXISTS { (incident)-[:ATTENDED_BY]->(vendor) }
  RETURN vendor.ref AS ref ORDER BY ref
} AS absent
RETURN incident.ref AS subject, head(absent) AS vendor,
       incident.status = 'closed'
         AND (size(absent) > 0 OR coalesce(incident.reported_to_board_on > $asOf, true)) AS found,
       CASE WHEN size(absent) > 0 THEN size(absent) + ' involved took no part in the after-action'
            ELSE 'all involved took part' END
         + coalesce(', reported to the board on ' + toString(incident.reported_to_board_on), ', the board was not told')
         AS detail,
       [incident.record] AS witnesses
