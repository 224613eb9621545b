// The record that proves each of these links of a chain, and what they are for.
MATCH (link:Subcontract)
WHERE link.ref IN $links
RETURN link.ref AS ref, link.record AS record
