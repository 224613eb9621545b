// In which countries the work under a contract is done; null stands for one that nobody named.
MATCH (contract:Contract {ref: $contract})
MATCH below(contract, vendor)
WITH DISTINCT coalesce(CASE WHEN size(step) > 0 THEN last(step).country END, vendor.country) AS country
RETURN country ORDER BY country
