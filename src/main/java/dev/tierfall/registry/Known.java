package dev.tierfall.registry;

import dev.tierfall.model.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What names a thing: empty texts where the map says nothing. */
record Known(String ref, String name, List<String> aliases, String lei, String website, String version) {

    Kind kind() {
        return Kind.of(ref.substring(0, ref.indexOf(':'))).orElseThrow();
    }

    String id() {
        return ref.substring(ref.indexOf(':') + 1);
    }

    /** The name as people should see it: of a thing that nobody described, its id. */
    String shown() {
        return name.isEmpty() ? id() : name;
    }

    List<Name> names() {
        var names = new ArrayList<Name>();
        if (!name.isEmpty()) {
            names.add(Name.of(ref, "name", name));
        }
        aliases.forEach(alias -> names.add(Name.of(ref, "alias", alias)));
        names.add(Name.of(ref, "id", id()));
        if (!lei.isEmpty()) {
            names.add(new Name(ref, "lei", lei, lei.toLowerCase(Locale.ROOT)));
        }
        if (!website.isEmpty()) {
            names.add(new Name(ref, "domain", Domain.of(website), Domain.of(website)));
        }
        return names;
    }
}
