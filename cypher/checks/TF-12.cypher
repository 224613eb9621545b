MATCH (contract:Contract)
WHERE live(contract)
MATCH chain(contract, vendor)
WHERE size(link) > 0
WITH vendor, last(link) AS deepest, any(step IN link WHERE NOT step.notified) AS silent,
     [step IN link WHERE NOT coalesce(step.notified, false)] AS quiet
WITH vendor, deepest, collect(silent) AS silences, count(*) AS paths, collect(quiet) AS quiets
RETURN deepest.ref AS subject, vendor.ref AS vendor,
       deepest.exposes_data
         AND CASE WHEN some(silences) THEN true WHEN size(silences) < paths THEN null ELSE false END AS found,
       CASE WHEN some(silences) THEN 'exposes our data over a link that nobody notified'
            ELSE 'whether it exposes data, or a link was notified, is not told' END AS detail,
       [deepest.record] + [step IN reduce(all = [], quiet IN quiets | all + quiet) | step.record] AS witnesses
