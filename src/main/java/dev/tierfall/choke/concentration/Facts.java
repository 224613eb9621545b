package dev.tierfall.choke.concentration;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the map says besides steps, by ref.
 *
 * @param vendors every vendor
 * @param seats the country of each system that a vendor owns or operates; empty where nobody said
 * @param managed what each management plane manages
 * @param publishers the vendor of each product; empty where nobody said
 * @param unsaid refs by what is missing of them
 */
record Facts(
        Map<String, Company> vendors,
        Map<String, String> seats,
        Map<String, List<String>> managed,
        Map<String, String> publishers,
        Map<String, List<String>> unsaid) {

    /** What one vendor row says of a company; null where it says nothing. */
    record Company(
            @Nullable String country,
            @Nullable String lei,
            List<String> aliases,
            @Nullable String parent) {

        static final Company UNSAID = new Company(null, null, List.of(), null);
    }

    Company company(String vendor) {
        return vendors.getOrDefault(vendor, Company.UNSAID);
    }
}
