MATCH (vendor:Vendor)
WITH vendor, doors(vendor) AS doors
WITH vendor, waysIn(doors) AS ways
WHERE size(ways) > 0
WITH vendor, ways,
     [(vendor)-[:REVIEWED]->(review) WHERE review.reviewed_on <= $asOf | review.reviewed_on] AS days
WITH vendor, ways, reduce(latest = null, day IN days | CASE WHEN day <= latest THEN latest ELSE day END) AS day
RETURN vendor.ref AS subject, vendor.ref AS vendor,
       any(way IN ways WHERE way.found)
         AND coalesce(day < $asOf - duration({days: $logReviewDays}), true) AS found,
       coalesce('logs last read on ' + toString(day), 'logs never read') AS detail,
       [vendor.record] + [way IN ways WHERE coalesce(way.found, true) | way.record] AS witnesses
