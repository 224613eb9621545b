// In which countries the work under a contract is done; null stands for one that nobody named.
MATCH (contract:Contract {ref: $contract})
MATCH below(contract, vendor)
WITH DISTINCT CASE WHEN size(step) = 0 THEN vendor.country ELSE coalesce(last(step).country, vendor.country) END AS country
RETURN country ORDER BY country
