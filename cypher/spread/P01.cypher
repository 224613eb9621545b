// id:    P01
// title: Whoever controls an account's holder signs in as it
// why:   People type passwords where attackers watch; a second factor stops many, a phishing-resistant one nearly
//        all.
// over:  accounts.holder, holder control to account control
// p:     0.80; mfa app x 0.35, phishing-resistant x 0.10; privileged workstation x 0.5
// each:  account

MATCH (account:Account)<-[held:HOLDS]-(holder)
RETURN holder.key AS from, 'control' AS fromState,
       account.key AS to, 'control' AS toState,
       0.80
         * CASE account.mfa WHEN 'app' THEN 0.35 WHEN 'phishing-resistant' THEN 0.10 ELSE 1.0 END
         * CASE account.privileged_workstation WHEN true THEN 0.5 ELSE 1.0 END AS p,
       [CASE WHEN account.mfa IS NULL THEN 'account.mfa' END,
        CASE WHEN account.privileged_workstation IS NULL THEN 'account.privileged_workstation' END] AS unknown,
       held.record AS record
