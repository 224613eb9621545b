// Who answers for a business function, and how long it may be down.
MATCH (function:Function)
OPTIONAL MATCH (function)<-[:ACCOUNTABLE_FOR]-(owner:Person)
WITH function, min(owner.ref) AS owner
RETURN function.ref AS ref,
       function.unit AS unit,
       function.rto_hours AS rtoHours,
       owner
ORDER BY ref
