// id:    P09c
// title: From zone to zone
// why:   A filter between segments stops most of what wanders; an unknown one is taken as none.
// over:  zone_links, from control to to control
// p:     filtered 0.08, else or unknown 0.60
// each:  near

MATCH (near:Zone)-[link:CAN_REACH]->(far:Zone)
WHERE coalesce(link.since <= $asOf, true) AND coalesce($asOf < link.until, true)
RETURN near.key AS from, 'control' AS fromState,
       far.key AS to, 'control' AS toState,
       CASE link.filtered WHEN true THEN 0.08 ELSE 0.60 END AS p,
       [CASE WHEN link.filtered IS NULL THEN 'zone_link.filtered' END] AS unknown,
       link.record AS record
