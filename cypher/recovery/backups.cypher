// What the files say of these systems as backups.
MATCH (backup:System)
WHERE backup.key IN $keys
RETURN backup.key AS key,
       backup.isolated AS isolated,
       backup.offsite AS offsite,
       backup.tested_on AS tested,
       backup:Stub AS stub
