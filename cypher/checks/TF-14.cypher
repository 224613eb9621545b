MATCH (flow:DataFlow)-[:TO]->(end)
WHERE holds(flow)
MATCH (flow)-[:CARRIES]->(dataset:DataSet)
WHERE coalesce(sensitive(dataset), true)
WITH flow, end, dataset,
     CASE WHEN end:Vendor THEN end
          ELSE head(COLLECT {
            MATCH (end)<-[tie:OPERATES|OWNS]-(party:Vendor)
            RETURN party ORDER BY type(tie), party.ref LIMIT 1
          }) END AS vendor
WHERE vendor IS NOT NULL
WITH flow, vendor, coalesce(end.country, vendor.country) AS country, end.record AS record,
     collect({found: sensitive(dataset), name: called(dataset), record: dataset.record}) AS datasets
RETURN flow.ref AS subject, vendor.ref AS vendor,
       NOT country IN $approvedCountries AND any(dataset IN datasets WHERE dataset.found) AS found,
       coalesce(head([dataset IN datasets WHERE dataset.found | dataset.name]), head(datasets).name)
         + coalesce(' reaches ' + country, ' reaches a country that is not told') AS detail,
       [flow.record, record] + [dataset IN datasets | dataset.record] AS witnesses
