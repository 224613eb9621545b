// name:  blast-radius
// title: What an attacker comes to control from one thing, without leaving control
// why:   The rules that lead from control to control, as one pattern. Data read, service lost and what hangs on an
//        empty value are left to the program's own blast, which joins all states; so this list is never the longer one.
// In Neo4j Browser, first run these lines without the slashes:
// :param from => 'vendor:halden-msp'
// :param asOf => date()

MATCH (origin:Thing {ref: $from})
WHERE coalesce(origin.status, '') <> 'disabled'
  AND coalesce(origin.since <= $asOf, true) AND coalesce(origin.until > $asOf, true)
MATCH path = SHORTEST 1 (origin)
  ((a)-[step:HOLDS|AUTHENTICATES_VIA|MEMBER_OF|HAS_ACCESS|STORES_CREDENTIAL|MANAGES_AGENT_ON|PUBLISHES|RUNS|OPERATES
        |FROM|TO|IN_ZONE|CAN_REACH|OWNED_BY]-(b)
    WHERE CASE type(step)
        WHEN 'OPERATES' THEN startNode(step) = a OR a:System AND b:Vendor
        WHEN 'IN_ZONE' THEN true
        WHEN 'OWNED_BY' THEN startNode(step):Vendor AND startNode(step).networks_joined
        WHEN 'HAS_ACCESS' THEN startNode(step) = a AND step.level = 'admin'
        WHEN 'FROM' THEN endNode(step) = a AND b:Connection
        WHEN 'TO' THEN startNode(step) = a AND a:Connection
        WHEN 'RUNS' THEN endNode(step) = a
        WHEN 'AUTHENTICATES_VIA' THEN endNode(step) = a
        ELSE startNode(step) = a END
      AND coalesce(b.status, '') <> 'disabled'
      AND coalesce(b.since <= $asOf, true) AND coalesce(b.until > $asOf, true)
      AND coalesce(step.since <= $asOf, true) AND coalesce(step.until > $asOf, true)){1,16}
  (fallen:Thing)
WHERE fallen <> origin AND NOT fallen:Connection
RETURN size([thing IN nodes(path) WHERE NOT thing:Connection]) - 1 AS hops,
       fallen.ref AS ref, fallen.name AS name,
       [thing IN nodes(path) | thing.ref] AS path
ORDER BY hops, ref
