// What a vendor is about to sign with us: the access that the draft agrees to, the needs of units for what it would
// provide, and the ways in that are open before anything is signed.
MATCH (vendor:Vendor {ref: $vendor})<-[:PROVIDER]-(contract:Contract {status: 'draft'})
      -[:CUSTOMER]->(customer:Organization {kind: 'own'})
WHERE coalesce(contract.since <= $asOf, true) AND coalesce($asOf < contract.until, true)
RETURN contract.ref AS ref,
       coalesce(contract.name, contract.id) AS name,
       customer.ref AS customer,
       contract.start AS start,
       COLLECT {
         MATCH (contract)-[scope:SCOPES]->(system:System)
         WHERE coalesce(scope.since <= $asOf, true) AND coalesce($asOf < scope.until, true)
         RETURN {system: system.ref, level: scope.level} ORDER BY system.ref
       } AS agreed,
       COLLECT {
         MATCH (contract)-[:ASSIGNS]->(row)
         WHERE coalesce(row.since <= $asOf, true) AND coalesce($asOf < row.until, true)
         RETURN DISTINCT row.area
       } AS assigned,
       COLLECT {
         MATCH (contract)<-[:UNDER]-(:Service)<-[:OF]-(need:Need)
         WHERE coalesce(need.since <= $asOf, true) AND coalesce($asOf < need.until, true)
         RETURN {unit: need.unit, met: need.met} ORDER BY need.ref
       } AS needs,
       contract.notify_hours AS notify,
       contract.change_notice AS change,
       contract.disclosure_protocol AS disclosure,
       head([(vendor)-[:CONTACT]->(contact) | contact.ref]) AS contact
ORDER BY ref
