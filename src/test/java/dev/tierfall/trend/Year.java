package dev.tierfall.trend;

import dev.tierfall.store.Rows;

/**
 * A small map and its year. An MSP hosts what shipping needs until its contract ends on 31 May 2026; from 1 March on it
 * also has an account on the ERP, which pays wages and holds a thousand personal records. Behind it stands a
 * subcontractor that it never announced. Nobody closes the account when the contract ends.
 */
public final class Year {

    private Year() {}

    public static Rows map() {
        return people().file("systems", "id,name,critical,pivotable", "erp,ERP,true,false")
                .file(
                        "accounts",
                        "id,holder,status,mfa,privileged_workstation,since",
                        "svc,vendor:msp,active,none,false,2026-03-01")
                .file("grants", "principal,system,level,just_in_time,allowlist", "account:svc,erp,admin,false,false");
    }

    /** Who there is and what was agreed, without any way in. */
    public static Rows people() {
        return new Rows()
                .file("organizations", "id,name,kind", "we,We,own")
                .file("vendors", "id,name", "msp,An MSP", "sub,A Sub")
                .file("contracts", "id,customer,provider,status,start,end", "k,we,msp,signed,2025-01-01,2026-05-31")
                .file("services", "id,name,provider,contract", "hosting,Hosting,msp,k")
                .file("subcontracts", "id,contract,prime,sub,status,notified", "sc,k,msp,sub,effective,false")
                .file("functions", "id,name,critical", "pay,Paying wages,true", "ship,Shipping,true", "blog,Blog,false")
                .file("datasets", "id,name,classification,records", "payroll,Payroll,personal,1000")
                .file("storage", "dataset,system,own_key", "payroll,erp,false")
                .file(
                        "supports",
                        "from,function,reliance,fallback",
                        "service:hosting,ship,full,false",
                        "system:erp,pay,full,false");
    }
}
