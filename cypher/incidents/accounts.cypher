// Whose these accounts are.
MATCH (account:Account)
WHERE account.ref IN $refs
OPTIONAL MATCH (account)<-[:HOLDS]-(holder:Thing)
WITH account, head(collect(holder)) AS holder
RETURN account.ref AS ref, account.kind AS kind, account.mfa AS mfa,
       holder.ref AS holder, coalesce(holder.name, holder.id) AS holderName
ORDER BY ref
