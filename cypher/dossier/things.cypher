// Some things with all that is said of them, and the vendor that can answer for each: who holds, runs, publishes or
// provides it, or passes it on.
MATCH (thing:Thing)
WHERE thing.ref IN $refs
OPTIONAL MATCH (thing)-[:FROM]->()<-[:OPERATES|OWNS]-{0,1}(starter:Vendor)
  WHERE thing:Connection
WITH thing, min(starter.ref) AS starter
RETURN thing.ref AS ref,
       coalesce(thing.name, thing.id) AS name,
       coalesce(
         CASE WHEN thing:Vendor THEN thing.ref END,
         starter,
         head([(thing)<-[:HOLDS]-(party:Vendor) | party.ref]),
         head([(thing)<-[:OPERATES]-(party:Vendor) | party.ref]),
         head([(thing)<-[:OWNS]-(party:Vendor) | party.ref]),
         head([(thing)<-[:PUBLISHES]-(party:Vendor) | party.ref]),
         head([(thing)<-[:PROVIDES]-(party:Vendor) | party.ref]),
         head([(thing)-[:PROVIDER|BY]->(party:Vendor) | party.ref]),
         head([(thing:DataFlow)-[:TO]->(party:Vendor) | party.ref])) AS party,
       properties(thing) AS said
ORDER BY ref
