package dev.tierfall.contract.book;

import org.jspecify.annotations.Nullable;

/**
 * What a unit asks of a service.
 *
 * @param met null where nobody says
 * @param vendor who provides the service; null where nobody says
 * @param contract that the service is under; null where none is named
 */
public record Need(
        String ref,
        String unit,
        String statement,
        @Nullable Boolean met,
        String service,
        String serviceName,
        @Nullable String vendor,
        @Nullable String vendorName,
        @Nullable String contract,
        String record) {

    static Need of(Row row) {
        return new Need(
                row.text("ref"),
                row.text("unit"),
                row.text("statement"),
                row.yesOrNo("met"),
                row.text("service"),
                row.text("serviceName"),
                row.maybe("vendor"),
                row.maybe("vendorName"),
                row.maybe("contract"),
                row.text("record"));
    }
}
