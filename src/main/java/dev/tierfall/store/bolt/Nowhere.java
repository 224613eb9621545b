package dev.tierfall.store.bolt;

import inet.ipaddr.IPAddressString;
import java.util.List;

/** All addresses there are: what a query on the embedded store may not call. */
final class Nowhere {

    private Nowhere() {}

    static List<IPAddressString> addresses() {
        return List.of(new IPAddressString("0.0.0.0/0"), new IPAddressString("::/0"));
    }
}
