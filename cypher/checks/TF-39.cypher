MATCH (organization:Organization {kind: 'own'})
WITH organization,
     COLLECT {
       MATCH (meeting:Meeting {kind: 'briefing'})
       WHERE meeting.held_on <= $asOf AND meeting.held_on >= $asOf - duration({days: $briefingDays})
       OPTIONAL MATCH (meeting)-[:ATTENDED_BY]->(person:Person)
       RETURN CASE WHEN person IS NULL THEN [] ELSE person.role END AS roles
     } AS attended
RETURN organization.ref AS subject, null AS vendor,
       NOT any(roles IN attended WHERE 'executive' IN roles OR 'board' IN roles) AS found,
       CASE size(attended) WHEN 0 THEN 'no briefing lately'
         ELSE 'nobody known as executive or board came' END AS detail,
       [organization.record] AS witnesses
