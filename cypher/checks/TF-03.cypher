MATCH (vendor:Vendor)-[:HOLDS]->(:Account)
WITH DISTINCT vendor,
     COLLECT {
       MATCH (vendor) ((:Vendor)<-[:WITH]-(step:Subcontract)-[:BY]->(:Vendor) WHERE passes(step)){0,12} (:Vendor)
             <-[:PROVIDER]-(deal:Contract)
       WHERE live(deal) AND all(each IN step WHERE under(each, deal))
       MATCH (deal)-[scope:SCOPES]->(agreed:System)
       WHERE holds(scope)
       RETURN DISTINCT {system: agreed.key, rank: rank(scope.level)} AS scope
     } AS scopes
MATCH (vendor)-[:HOLDS]->(account:Account)
WHERE open(account)
WITH vendor, account, scopes,
     COLLECT {
       MATCH actsAs(account, principal)
       MATCH (principal)-[grant:HAS_ACCESS]->(system:System)
       WHERE holds(grant) AND coalesce(own(system), true)
       WITH DISTINCT grant, system
       RETURN {level: grant.level, record: grant.record, name: called(system),
               beyond: own(system) AND NOT any(scope IN scopes
                 WHERE scope.system = system.key AND scope.rank >= rank(grant.level))} AS reached
     } AS ways
WITH vendor, account, ways, [way IN ways WHERE way.beyond] AS beyond
RETURN account.ref AS subject, vendor.ref AS vendor,
       account.status = 'active' AND any(way IN ways WHERE way.beyond) AS found,
       coalesce('reaches ' + size(beyond) + ' beyond its contract, as ' + head(beyond).level + ' '
         + head(beyond).name, 'what was agreed, or whose a system is, is not told') AS detail,
       [account.record] + [way IN coalesce(beyond, []) | way.record][..20] AS witnesses,
       CASE WHEN any(way IN beyond WHERE way.level = 'admin') THEN 'critical' ELSE 'high' END AS severity
