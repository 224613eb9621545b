// Whom to call at these vendors, who answers for them on our side, and what their live contracts with us promise.
MATCH (vendor:Vendor)
WHERE vendor.ref IN $refs
RETURN vendor.ref AS ref, coalesce(vendor.name, vendor.id) AS name,
       COLLECT {
         MATCH (vendor)<-[:PROVIDER]-(contract:Contract)-[:CUSTOMER]->(:Organization {kind: 'own'})
         WHERE contract.status = 'signed' AND coalesce(contract.start <= $asOf, true)
           AND coalesce(contract.end >= $asOf, true)
         RETURN contract {.ref, .name, hours: contract.notify_hours} ORDER BY contract.ref
       } AS contracts,
       COLLECT {
         MATCH (vendor)-[:CONTACT]->(person:Person)
         RETURN person {.ref, .name, .email, .phone} ORDER BY person.ref
       } + COLLECT {
         MATCH (vendor)-[:CONTACT]->(:Person)-[:DEPUTY]->(deputy:Person)
         RETURN deputy {.ref, .name, .email, .phone} ORDER BY deputy.ref
       } AS people,
       COLLECT {
         MATCH (vendor)<-[:ACCOUNTABLE_FOR]-(owner:Person)
         RETURN owner {.ref, .name, .email, .phone} ORDER BY owner.ref
       } AS owners
ORDER BY ref
