// id:    P17a
// title: A vendor in an attacker's hands may stop working
// why:   An attacker can stop what it controls, and a vendor stops itself to be safe; neither is of necessity.
// over:  vendors, vendor control to the same vendor's availability
// p:     0.50
// each:  vendor

MATCH (vendor:Vendor)
RETURN vendor.key AS from, 'control' AS fromState,
       vendor.key AS to, 'availability' AS toState,
       0.50 AS p,
       vendor.record AS record
