visited(system)
WHERE NOT foreign(system)
RETURN system.ref AS subject, coalesce(sure, maybe) AS vendor,
       surely(sure) AND NOT system.edr AS found,
       CASE system.edr WHEN false THEN 'no endpoint detection' ELSE 'not told' END AS detail,
       [system.record, way] AS witnesses
