package dev.tierfall.intake.cell;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * ISO 3166-1 alpha-2, from the virtual machine's own list; a name, an alpha-3 code or a popular wrong code gets the
 * right one offered.
 */
final class Countries {

    private static final Set<String> CODES = Locale.getISOCountries(IsoCountryCode.PART1_ALPHA2);
    private static final Map<String, String> POPULAR = Map.of(
            "uk", "GB", "england", "GB", "scotland", "GB", "el", "GR", "usa", "US", "uae", "AE", "holland", "NL");

    private Countries() {}

    static String read(String text) throws BadCell {
        String code = text.toUpperCase(Locale.ROOT);
        if (CODES.contains(code)) {
            return code;
        }
        throw new BadCell(
                Shown.quoted(text) + " is not an ISO 3166-1 code",
                meant(text).map(c -> "write " + c).orElse("write the country's two letters, as in DE"));
    }

    private static Optional<String> meant(String text) {
        String word = text.toLowerCase(Locale.ROOT);
        if (POPULAR.containsKey(word)) {
            return Optional.ofNullable(POPULAR.get(word));
        }
        Map<String, String> names = Names.ALL;
        return Optional.ofNullable(names.get(word))
                .or(() -> text.length() < 5
                        ? Optional.empty()
                        : Nearest.of(word, names.keySet()).map(names::get));
    }

    /** Built when the first wrong country is met: some 1,500 names. */
    private static final class Names {

        static final Map<String, String> ALL = new HashMap<>();

        static {
            for (String code : CODES) {
                Locale country = Locale.of("", code);
                ALL.put(country.getISO3Country().toLowerCase(Locale.ROOT), code);
                for (Locale language : List.of(
                        Locale.ENGLISH,
                        Locale.GERMAN,
                        Locale.FRENCH,
                        Locale.ITALIAN,
                        Locale.of("es"),
                        Locale.of("nl"))) {
                    ALL.put(country.getDisplayCountry(language).toLowerCase(Locale.ROOT), code);
                }
            }
        }
    }
}
