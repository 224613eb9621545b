// The eleven documents of Risk Considerations for each contract of a vendor that is live or a draft: the piece that
// says most for each, accepted before received, the latest first. A piece about the vendor counts for all of them.
MATCH (vendor:Vendor {ref: $vendor})<-[:PROVIDER]-(contract:Contract)-[:CUSTOMER]->(:Organization {kind: 'own'})
WHERE contract.status IN ['signed', 'draft'] AND coalesce(contract.end >= $asOf, true)
  AND coalesce(contract.since <= $asOf, true) AND coalesce($asOf < contract.until, true)
UNWIND range(1, 11) AS number
WITH vendor, contract, number, 'CISA-RC-O2.' + number AS item
WITH contract, number, item, head(COLLECT {
       MATCH (piece:Evidence {item: item})-[:ABOUT]->(about)
       WHERE about IN [contract, vendor]
         AND coalesce(piece.since <= $asOf, true) AND coalesce($asOf < piece.until, true)
       RETURN piece
       ORDER BY CASE WHEN piece.status = 'accepted' AND coalesce(piece.valid_until >= $asOf, true) THEN 0
                     WHEN piece.status = 'received' THEN 1 WHEN piece.status = 'requested' THEN 2
                     WHEN piece.status IS NULL THEN 3 WHEN piece.status = 'accepted' THEN 4 ELSE 5 END,
                coalesce(piece.valid_until, date('0001-01-01')) DESC, piece.ref
     }) AS piece
RETURN contract.ref AS contract,
       coalesce(contract.name, contract.id) AS name,
       contract.status AS stage,
       item,
       piece.ref AS ref,
       piece IS NOT NULL AS there,
       CASE WHEN piece.valid_until < $asOf AND piece.status = 'accepted' THEN 'expired' ELSE piece.status END AS status,
       piece.valid_until AS valid,
       head([(piece)<-[:ACCOUNTABLE_FOR]-(owner) | coalesce(owner.name, owner.id)]) AS owner,
       piece.document AS document,
       piece.record AS record
ORDER BY contract, number
