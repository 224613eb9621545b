MATCH (vendor:Vendor)-[:HOLDS]->(account:Account)
WHERE open(account)
WITH vendor, account,
     COLLECT {
       MATCH actsAs(account, principal)
       MATCH (principal)-[grant:HAS_ACCESS]->(system:System)
       WHERE grant.level IN ['admin', 'write'] AND holds(grant) AND NOT foreign(system)
       RETURN DISTINCT {record: grant.record, what: grant.level + ' on ' + called(system),
                        standing: NOT grant.just_in_time
                          AND coalesce(grant.until > $asOf + duration({days: $maxGrantDays}), true)} AS privilege
     } AS privileges
RETURN account.ref AS subject, vendor.ref AS vendor,
       account.status = 'active' AND any(privilege IN privileges WHERE privilege.standing) AS found,
       coalesce('standing ' + head([privilege IN privileges WHERE privilege.standing | privilege.what]),
         'nobody says whether it is just in time') AS detail,
       [account.record] + [privilege IN privileges WHERE coalesce(privilege.standing, true) | privilege.record][..20]
         AS witnesses
