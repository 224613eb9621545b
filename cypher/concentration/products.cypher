// Every product and who publishes it.
MATCH (software:Software)
OPTIONAL MATCH (software)<-[:PUBLISHES]-(publisher:Vendor)
RETURN software.ref AS ref, min(publisher.ref) AS publisher
