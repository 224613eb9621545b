MATCH (vendor:Vendor)-[:HOLDS]->(account:Account)
WHERE open(account)
RETURN account.ref AS subject, vendor.ref AS vendor,
       account.status = 'active' AND account.last_used < $asOf - duration({days: $staleDays}) AS found,
       coalesce('last used on ' + toString(account.last_used), 'nobody says when it was last used') AS detail,
       [account.record] AS witnesses
