visited(system)
WHERE NOT foreign(system)
RETURN system.ref AS subject, coalesce(sure, maybe) AS vendor,
       surely(sure) AND system.log_retention_days < $logDays AS found,
       coalesce('logs kept for ' + system.log_retention_days + ' days', 'nobody says how long logs are kept') AS detail,
       [system.record, way] AS witnesses
