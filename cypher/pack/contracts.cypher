// What is promised between us and a vendor: who has to be told, and within how many hours.
MATCH (customer:Organization)<-[:CUSTOMER]-(contract:Contract)-[:PROVIDER]->(vendor:Vendor)
RETURN contract.ref AS ref,
       vendor.ref AS vendor,
       customer.ref AS customer,
       contract.notify_hours AS notifyHours,
       contract.disclosure_protocol AS disclosureProtocol,
       contract.record AS record
ORDER BY ref
