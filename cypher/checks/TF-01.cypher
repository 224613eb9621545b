MATCH (vendor:Vendor)-[:HOLDS]->(account:Account)
WHERE open(account) AND coalesce(account.kind IN ['human', 'shared'], true)
WITH vendor, account,
     account.status = 'active' AND account.kind IN ['human', 'shared'] AND account.mfa = 'none' AS found,
     EXISTS {
       MATCH actsAs(account, principal)
       MATCH (principal)-[grant:HAS_ACCESS]->(:System)
       WHERE grant.level = 'admin' AND holds(grant)
     } AS admin
RETURN account.ref AS subject, vendor.ref AS vendor, found,
       called(account) + CASE WHEN admin THEN ' administers a system' ELSE ' reaches no system as admin' END AS detail,
       [account.record] AS witnesses,
       CASE WHEN admin THEN 'critical' ELSE 'high' END AS severity
