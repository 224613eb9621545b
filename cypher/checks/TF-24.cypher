MATCH (organization:Organization {kind: 'own'})
OPTIONAL MATCH (organization)-[:MAINTAINS]->(plan:Plan {kind: 'ir'})
WHERE holds(plan)
RETURN coalesce(plan.ref, organization.ref) AS subject, null AS vendor,
       CASE WHEN plan IS NULL THEN true
            ELSE plan.exercised_on < $asOf - duration({days: $exerciseDays})
              OR NOT plan.offline_copy OR NOT plan.leadership_playbook END AS found,
       CASE WHEN plan IS NULL THEN 'no incident plan'
            ELSE coalesce('exercised on ' + toString(plan.exercised_on), 'nobody says when it was exercised')
              + CASE plan.offline_copy WHEN false THEN ', no offline copy' ELSE '' END
              + CASE plan.leadership_playbook WHEN false THEN ', no playbook for leaders' ELSE '' END END AS detail,
       [coalesce(plan.record, organization.record)] AS witnesses
