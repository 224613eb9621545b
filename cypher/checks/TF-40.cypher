visited(system)
WHERE NOT foreign(system)
RETURN system.ref AS subject, coalesce(sure, maybe) AS vendor,
       surely(sure) AND NOT system.logs_offsite AS found,
       CASE system.logs_offsite WHEN false THEN 'logs stay in the house' ELSE 'not told' END AS detail,
       [system.record, way] AS witnesses
