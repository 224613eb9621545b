MATCH (organization:Organization {kind: 'own'})
WITH organization,
     COLLECT { MATCH (person:Person) WHERE holds(person) AND 'council' IN person.role RETURN person } AS members,
     EXISTS { MATCH (person:Person) WHERE holds(person) AND person.role IS NULL } AS roleless,
     COLLECT { MATCH (function:Function) WHERE holds(function) RETURN DISTINCT function.unit } AS units,
     EXISTS {
       MATCH (meeting:Meeting {kind: 'council'})
       WHERE meeting.held_on <= $asOf AND meeting.held_on >= $asOf - duration({days: $councilDays})
     } AS met
WITH organization, members, roleless, met,
     [unit IN units | {unit: unit, empty: NOT any(member IN members WHERE member.represents = unit)}] AS seats
WITH organization, members, roleless, met, seats,
     size(members) = 0 OR any(seat IN seats WHERE seat.empty) AS lacking
RETURN organization.ref AS subject, null AS vendor,
       NOT met OR CASE WHEN lacking AND roleless THEN null ELSE lacking END AS found,
       CASE WHEN met THEN '' ELSE 'no meeting lately; ' END
         + CASE size(members) WHEN 0 THEN 'no members' ELSE size(members) + ' members' END
         + coalesce('; nobody represents ' + head([seat IN seats WHERE seat.empty | seat.unit]), '') AS detail,
       [organization.record] AS witnesses
