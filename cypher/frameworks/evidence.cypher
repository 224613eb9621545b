// For each item, of all that must have evidence of it: how many lack it, and of how many nobody can tell, since a piece
// has no status yet. Evidence of a contract may be about its provider.
UNWIND $items AS item
OPTIONAL CALL (item) {
  WITH item
  WHERE item.about = 'contract'
  MATCH (provider:Vendor)<-[:PROVIDER]-(contract:Contract)-[:CUSTOMER]->(:Organization {kind: 'own'})
  WHERE coalesce(contract.since <= $asOf, true) AND coalesce($asOf < contract.until, true)
    AND (contract.status = 'draft' OR (contract.status = 'signed' AND coalesce(provider.status, '') <> 'offboarded'
      AND coalesce(contract.start <= $asOf, true) AND coalesce($asOf <= contract.end, true)))
  RETURN contract AS thing, provider
  UNION ALL
  WITH item
  WHERE item.about = 'organization'
  MATCH (thing:Organization {kind: 'own'})
  RETURN thing, thing AS provider
}
WITH item, thing, COLLECT {
       MATCH (evidence:Evidence {item: item.id})-[:ABOUT]->(about)
       WHERE about IN [thing, provider] AND coalesce($asOf <= evidence.valid_until, true)
         AND coalesce(evidence.since <= $asOf, true) AND coalesce($asOf < evidence.until, true)
       RETURN evidence.status = 'accepted'
     } AS pieces
WITH item, thing, any(accepted IN pieces WHERE accepted) AS there
RETURN item.id AS item, item.about AS about, count(thing) AS counted,
       count(CASE WHEN thing IS NOT NULL AND NOT there THEN 1 END) AS missing,
       count(CASE WHEN thing IS NOT NULL AND there IS NULL THEN 1 END) AS open
