// Days on which something of a contract is due: what kind, of what, by whom it came to us, and who looks after it.
CALL () {
  MATCH (contract:Contract)-[:PROVIDER]->(vendor:Vendor)
  WHERE live(contract) AND contract.end IS NOT NULL
  RETURN 'contract' AS kind, contract AS thing, contract.ref AS contract, vendor, contract.end AS day
  UNION ALL
  // Announced is announced, also where it is to begin only after the last day to object.
  MATCH (link:Subcontract)-[:WITH]->(vendor:Vendor)
  OPTIONAL MATCH (link)-[:UNDER]->(contract:Contract)
  WITH link, vendor, contract
  WHERE (contract IS NULL OR live(contract) OR (contract.status = 'draft' AND holds(contract)))
    AND coalesce($asOf < link.until, true) AND link.object_by IS NOT NULL AND link.decided_on IS NULL
    AND NOT coalesce(link.status, '') IN ['objected', 'approved', 'effective']
  RETURN 'objection' AS kind, link AS thing, contract.ref AS contract, vendor, link.object_by AS day
  UNION ALL
  MATCH (evidence:Evidence {status: 'accepted'})-[:ABOUT]->(about)
  WHERE holds(evidence) AND evidence.valid_until IS NOT NULL
  OPTIONAL MATCH (about:Contract)-[:PROVIDER]->(provider:Vendor)
  RETURN 'document' AS kind, evidence AS thing, CASE WHEN about:Contract THEN about.ref END AS contract,
         CASE WHEN about:Vendor THEN about ELSE provider END AS vendor, evidence.valid_until AS day
  UNION ALL
  MATCH comesFrom(connection, vendor)
  WHERE open(connection) AND connection.reviewed_on IS NOT NULL
  RETURN DISTINCT 'review' AS kind, connection AS thing, null AS contract, vendor,
         connection.reviewed_on + duration({days: $reviewDays}) AS day
  UNION ALL
  MATCH (vendor:Vendor)<-[:PROVIDER]-(deal:Contract)
  WHERE live(deal) AND vendor.assessed_on IS NOT NULL
  RETURN DISTINCT 'assessment' AS kind, vendor AS thing, null AS contract, vendor,
         vendor.assessed_on + duration({days: $assessDays}) AS day
}
OPTIONAL MATCH (owner:Person)-[:ACCOUNTABLE_FOR]->(thing)
WITH kind, thing, contract, vendor, day, min(called(owner)) AS owner
RETURN kind, thing.ref AS ref, coalesce(thing.name, thing.document, thing.id) AS name, contract,
       vendor.ref AS vendor, called(vendor) AS vendorName, toString(day) AS day, thing.item AS item, owner,
       thing.record AS record
ORDER BY day, kind, ref, contract, vendor
