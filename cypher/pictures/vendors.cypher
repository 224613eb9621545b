// What the list of vendors says of each beside its reach.
MATCH (vendor:Vendor)
RETURN vendor.ref AS ref,
       vendor.kind AS kind,
       vendor.country AS country,
       vendor.status AS status,
       vendor:Stub AS stub
