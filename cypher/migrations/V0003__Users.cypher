// Who may sign in. A name is one person however it is capitalised; :Door is what two first users take turns at.
CREATE CONSTRAINT user_key IF NOT EXISTS FOR (u:User) REQUIRE u.key IS UNIQUE;
CREATE CONSTRAINT door_name IF NOT EXISTS FOR (d:Door) REQUIRE d.name IS UNIQUE;
