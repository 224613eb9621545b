// What-ifs that somebody saved, outside of generations: (:WhatIf {name, text, who, at}), naming things by ref.
CREATE CONSTRAINT what_if_name IF NOT EXISTS FOR (w:WhatIf) REQUIRE w.name IS UNIQUE;
