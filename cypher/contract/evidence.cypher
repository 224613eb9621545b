// What was asked for and came in, about contracts or their providers.
UNWIND $contracts AS ref
MATCH (contract:Contract {ref: ref})-[:PROVIDER]->{0,1}(about)<-[:ABOUT]-(evidence:Evidence)
WHERE holds(evidence)
OPTIONAL MATCH (owner:Person)-[:ACCOUNTABLE_FOR]->(evidence)
OPTIONAL MATCH (evidence)-[:ACCEPTED_BY]->(judge:Person)
RETURN contract.ref AS contract, evidence.item AS item, evidence.ref AS ref, about.ref AS about,
       evidence.status AS status, toString(evidence.valid_until) AS validUntil,
       toString(evidence.received_on) AS receivedOn, called(owner) AS owner, called(judge) AS acceptedBy,
       evidence.document AS document, evidence.record AS record
ORDER BY contract, item, ref
