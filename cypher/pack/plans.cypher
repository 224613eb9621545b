// The plans for the day on which it happens: whose, which vendors they include, who acts.
MATCH (plan:Plan)
OPTIONAL MATCH (plan)<-[:MAINTAINS]-(organization:Organization)
WITH plan, min(organization.ref) AS organization
RETURN plan.ref AS ref,
       plan.kind AS kind,
       organization,
       plan.offline_copy AS offlineCopy,
       plan.leadership_playbook AS leadershipPlaybook,
       plan.exercised_on AS exercisedOn,
       COLLECT { MATCH (plan)-[:INCLUDES]->(vendor:Vendor) RETURN vendor.ref ORDER BY vendor.ref } AS includes,
       COLLECT { MATCH (plan)-[:ROLE]->(person:Person) RETURN person.ref ORDER BY person.ref } AS roles
ORDER BY ref
