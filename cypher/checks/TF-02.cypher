MATCH (vendor:Vendor)-[:HOLDS]->(account:Account)
WHERE open(account)
MATCH actsAs(account, principal)
WITH vendor, account,
     collect(CASE WHEN principal:Group THEN principal END) AS groups,
     head(collect(CASE WHEN principal.administrators THEN [step IN membership | step.record] END)) AS records
RETURN account.ref AS subject, vendor.ref AS vendor,
       account.status = 'active' AND any(group IN groups WHERE group.administrators) AS found,
       coalesce('member of ' + head([group IN groups WHERE group.administrators | called(group)]), 'groups') AS detail,
       [account.record] + coalesce(records, []) AS witnesses
