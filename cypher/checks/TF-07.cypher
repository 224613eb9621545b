MATCH (vendor:Vendor)-[:HOLDS]->(account:Account)
WHERE open(account)
OPTIONAL MATCH actsAs(account, principal)
  , (principal)-[grant:HAS_ACCESS]->(system:System)
  WHERE holds(grant)
OPTIONAL MATCH (system)<-[:OWNS]-(owner)
WITH vendor, account, count(DISTINCT CASE WHEN owner:Organization THEN owner END) AS customers,
     count(CASE WHEN owner IS NULL THEN system END) AS ownerless
RETURN account.ref AS subject, vendor.ref AS vendor,
       account.status = 'active'
         AND (account.kind = 'shared' OR account.reused_across_customers
              OR CASE WHEN customers > 1 THEN true WHEN ownerless > 0 THEN null ELSE false END) AS found,
       CASE WHEN customers > 1 THEN 'reaches systems of ' + customers + ' organizations'
            WHEN account.kind = 'shared' THEN 'shared by several people'
            WHEN account.reused_across_customers THEN 'reused across customers'
            ELSE 'kind, reuse or the owner of a system is not told' END AS detail,
       [account.record] AS witnesses
