// Some things with all that is said of them, and the vendor that can answer for each: who holds, runs, publishes or
// provides it, starts or receives it, or passes it on.
UNWIND $refs AS ref
MATCH (thing:Thing {ref: ref})
RETURN ref,
       coalesce(thing.name, thing.id) AS name,
       CASE
         WHEN thing:Vendor THEN ref
         WHEN thing:DataFlow THEN head([(thing)-[:TO]->(party:Vendor) | party.ref])
         WHEN thing:Connection THEN coalesce(
           head([(thing)-[:FROM]->(party:Vendor) | party.ref]),
           head([(thing)-[:FROM]->(:System)<-[:OPERATES]-(party:Vendor) | party.ref]),
           head([(thing)-[:FROM]->(:System)<-[:OWNS]-(party:Vendor) | party.ref]))
         WHEN thing:Subcontract THEN head([(thing)-[:BY]->(party:Vendor) | party.ref])
         WHEN thing:Contract THEN head([(thing)-[:PROVIDER]->(party:Vendor) | party.ref])
         ELSE coalesce(
           head([(thing)<-[:HOLDS]-(party:Vendor) | party.ref]),
           head([(thing)<-[:OPERATES]-(party:Vendor) | party.ref]),
           head([(thing)<-[:OWNS]-(party:Vendor) | party.ref]),
           head([(thing)<-[:PUBLISHES]-(party:Vendor) | party.ref]),
           head([(thing)<-[:PROVIDES]-(party:Vendor) | party.ref]))
       END AS party,
       properties(thing) AS said
ORDER BY ref
