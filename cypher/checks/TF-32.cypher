MATCH (system:System)
WHERE holds(system) AND coalesce(system.remote_access, true) AND coalesce(system.internet_facing, true)
OPTIONAL MATCH (system)<-[:OWNS]-(owner:Vendor)
OPTIONAL MATCH (system)<-[:OPERATES]-(operator:Vendor)
RETURN system.ref AS subject, coalesce(operator.ref, owner.ref) AS vendor,
       system.remote_access AND system.internet_facing AND system.mfa = 'none' AS found,
       coalesce('sign-in factor beside the password: ' + system.mfa, 'nobody says how people sign in') AS detail,
       [system.record] AS witnesses
