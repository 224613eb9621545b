MATCH (vendor:Vendor)-[:HOLDS]->(account:Account)
WHERE open(account)
WITH vendor, account,
     COLLECT {
       enters(account, way, system)
       MATCH (system)<-[:OWNS]-(owner:Organization)
       RETURN DISTINCT owner LIMIT 2
     } AS customers
RETURN account.ref AS subject, vendor.ref AS vendor,
       account.status = 'active'
         AND (account.kind = 'shared' OR account.reused_across_customers
              OR CASE WHEN size(customers) > 1 THEN true
                      WHEN EXISTS { enters(account, way, system) AND NOT EXISTS { (system)<-[:OWNS]-() } } THEN null
                      ELSE false END) AS found,
       CASE WHEN size(customers) > 1 THEN 'reaches systems of several organizations'
            WHEN account.kind = 'shared' THEN 'shared by several people'
            WHEN account.reused_across_customers THEN 'reused across customers'
            ELSE 'kind, reuse or the owner of a system is not told' END AS detail,
       [account.record] AS witnesses
