// What a vendor has signed with us, or is about to: terms, responsibilities and what it may reach by it.
MATCH (:Vendor {ref: $vendor})<-[:PROVIDER]-(contract:Contract)-[:CUSTOMER]->(customer:Organization {kind: 'own'})
WHERE coalesce(contract.since <= $asOf, true) AND coalesce($asOf < contract.until, true)
RETURN contract.ref AS ref,
       coalesce(contract.name, contract.id) AS name,
       coalesce(customer.name, customer.id) AS customer,
       contract.status AS status,
       contract.start AS start,
       contract.end AS end,
       contract.notify_hours AS notify,
       contract.change_notice AS change,
       contract.disclosure_protocol AS disclosure,
       COLLECT {
         MATCH (contract)-[:ASSIGNS]->(row)
         WHERE coalesce(row.since <= $asOf, true) AND coalesce($asOf < row.until, true)
         RETURN row.area + ': ' + row.party ORDER BY row.area
       } AS assigned,
       COLLECT {
         MATCH (contract)-[scope:SCOPES]->(system:System)
         WHERE coalesce(scope.since <= $asOf, true) AND coalesce($asOf < scope.until, true)
         RETURN coalesce(system.name, system.id) + ': ' + coalesce(scope.level, 'level unknown') ORDER BY system.ref
       } AS agreed,
       COLLECT {
         MATCH (contract)-[:BINDS]->(clause)
         WHERE coalesce(clause.since <= $asOf, true) AND coalesce($asOf < clause.until, true)
         RETURN clause.measure
       } AS measures,
       contract.document AS document,
       contract.record AS record
ORDER BY ref
