// id:    P02
// title: A member acts with the rights of its group
// why:   Rights are given to groups; whoever acts as a member has them all, and groups sit in groups.
// over:  memberships, member control to group control
// p:     1.0
// each:  member

MATCH (member)-[membership:MEMBER_OF]->(group:Group)
WHERE coalesce(membership.since <= $asOf, true) AND coalesce($asOf < membership.until, true)
RETURN member.key AS from, 'control' AS fromState,
       group.key AS to, 'control' AS toState,
       1.0 AS p,
       membership.record AS record
