// What a vendor holds of ours on the day, with its state: 'open' is false where it is known to be shut, null where
// nobody says. It is what is left when every contract is forgotten.
MATCH (vendor:Vendor {ref: $vendor})
CALL (vendor) {
  MATCH (vendor)-[:HOLDS]->(account:Account)
  OPTIONAL MATCH (account)-[:MEMBER_OF]->{0,6}()-[grant:HAS_ACCESS]->(system:System)
  WHERE coalesce(grant.since <= $asOf, true) AND coalesce($asOf < grant.until, true)
  RETURN CASE WHEN account.kind IN ['token', 'apikey'] THEN 'token' ELSE 'account' END AS what, account AS thing,
         collect(DISTINCT coalesce(system.name, system.id) + ' (' + grant.level + ')') AS opens,
         account.status AS state, account.record AS record, account AS fact,
         ['second factor ' + coalesce(account.mfa, 'unknown'),
          CASE WHEN account.kind = 'shared' THEN 'shared' END,
          CASE WHEN account.reused_across_customers THEN 'used at other customers too' END,
          'last used ' + coalesce(toString(account.last_used), 'unknown')] AS guards
  UNION
  MATCH (vendor)-[:OPERATES|OWNS]->{0,1}(end)<-[:FROM]-(connection:Connection)-[:TO]->(system:System)
  RETURN 'tunnel' AS what, connection AS thing, [coalesce(system.name, system.id)] AS opens,
         connection.status AS state, connection.record AS record, connection AS fact,
         [coalesce(connection.type, 'type unknown'), 'second factor ' + coalesce(connection.mfa, 'unknown'),
          CASE connection.allowlist WHEN true THEN 'limited to addresses' WHEN false THEN 'from any address' END,
          CASE connection.monitored WHEN true THEN 'watched' WHEN false THEN 'nobody watches' END] AS guards
  UNION
  MATCH (vendor)-[:OPERATES|OWNS]->(manager:System)-[agent:MANAGES_AGENT_ON]->(managed:System)
  WHERE NOT EXISTS { (vendor)-[:OWNS]->(managed) }
  RETURN 'agent' AS what, managed AS thing, ['commanded by ' + coalesce(manager.name, manager.id)] AS opens,
         'installed' AS state, agent.record AS record, agent AS fact,
         [CASE agent.staged WHEN true THEN 'staged' WHEN false THEN 'all at once' ELSE 'staged unknown' END] AS guards
  UNION
  MATCH (vendor)-[:OPERATES|OWNS]->(store:System)-[kept:STORES_CREDENTIAL]->(account:Account)
  WHERE EXISTS { (account)<-[:HOLDS]-(:Organization {kind: 'own'}) }
  RETURN 'token' AS what, account AS thing, ['our account, kept on ' + coalesce(store.name, store.id)] AS opens,
         account.status AS state, kept.record AS record, kept AS fact,
         ['protected by ' + coalesce(kept.protection, 'unknown means')] AS guards
  UNION
  MATCH (vendor)-[:OPERATES|OWNS]->(store:System)<-[kept:STORED_IN]-(data:DataSet)
  RETURN 'data set' AS what, data AS thing, ['kept on ' + coalesce(store.name, store.id)] AS opens,
         'stored' AS state, kept.record AS record, kept AS fact,
         [CASE kept.own_key WHEN true THEN 'under our own key' WHEN false THEN 'without our own key'
            ELSE 'own key unknown' END] AS guards
  UNION
  MATCH (vendor)-[:OPERATES|OWNS]->(backup:System)<-[:BACKED_UP_BY]-(system:System)
  RETURN 'backup' AS what, backup AS thing, collect(DISTINCT 'of ' + coalesce(system.name, system.id)) AS opens,
         'kept' AS state, backup.record AS record, backup AS fact,
         ['restore tested on ' + coalesce(toString(backup.tested_on), 'unknown')] AS guards
}
WITH what, thing, opens, state, guards, record, fact
WHERE coalesce(fact.since <= $asOf, true) AND coalesce($asOf < fact.until, true)
RETURN what, thing.ref AS ref, coalesce(thing.name, thing.id) AS name, opens, state, guards, record
ORDER BY what, ref, record
