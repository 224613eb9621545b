MATCH (vendor:Vendor)-[:HOLDS]->(account:Account)
WHERE open(account)
WITH vendor, account, administrates(account) AS administrates
WITH vendor, account, administrates,
     CASE WHEN administrates THEN head(COLLECT {
       MATCH actsAs(account, principal)
       WHERE principal.administrators
       RETURN {group: called(principal), records: [step IN membership | step.record]} LIMIT 1
     }) END AS way
RETURN account.ref AS subject, vendor.ref AS vendor,
       account.status = 'active' AND administrates AS found,
       coalesce('member of ' + way.group, 'groups') AS detail,
       [account.record] + coalesce(way.records, []) AS witnesses
