// id:    P10
// title: An identity provider can sign in as anyone it vouches for
// why:   Whoever controls it issues its tokens.
// over:  accounts.identity_provider, system control to account control
// p:     0.95
// each:  account

MATCH (account:Account)-[trusted:AUTHENTICATES_VIA]->(provider:System)
RETURN provider.key AS from, 'control' AS fromState,
       account.key AS to, 'control' AS toState,
       0.95 AS p,
       trusted.record AS record
