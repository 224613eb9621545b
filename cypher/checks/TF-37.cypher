MATCH (:Organization {kind: 'own'})-[:MAINTAINS]->(plan:Plan {kind: 'ir'})
WHERE holds(plan)
WITH plan, [(plan)-[:ROLE]->(person) | {roles: person.role}] AS people
WITH plan, [role IN ['executive', 'technical-lead', 'procurement']
            | {role: role, missing: NOT any(person IN people WHERE role IN person.roles)}] AS posts
RETURN plan.ref AS subject, null AS vendor, any(post IN posts WHERE post.missing) AS found,
       coalesce('nobody is ' + head([post IN posts WHERE post.missing | post.role]),
         'somebody has no role yet') AS detail,
       [plan.record] AS witnesses
