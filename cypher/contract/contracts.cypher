// Contracts with us that are in force on the day, or about to be signed, with what they bind and whom they assign.
MATCH (contract:Contract)-[:CUSTOMER]->(customer:Organization {kind: 'own'})
MATCH (contract)-[:PROVIDER]->(provider:Vendor)
WITH contract, customer, provider, live(contract) AS live
WHERE live OR (contract.status = 'draft' AND holds(contract))
RETURN contract.ref AS ref, called(contract) AS name, contract.status AS status, live,
       customer.ref AS customer, called(customer) AS customerName,
       provider.ref AS provider, called(provider) AS providerName,
       toString(contract.start) AS start, toString(contract.end) AS end,
       contract.document AS document, contract.record AS record,
       COLLECT {
         MATCH (contract)-[:BINDS]->(clause) WHERE holds(clause)
         RETURN [clause.measure, clause.record] ORDER BY clause.record DESC
       } AS clauses,
       COLLECT {
         MATCH (contract)-[:ASSIGNS]->(row) WHERE holds(row)
         RETURN [row.area, row.party, row.record] ORDER BY row.record DESC
       } AS areas
ORDER BY ref
