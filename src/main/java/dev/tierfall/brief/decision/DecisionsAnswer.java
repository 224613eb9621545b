package dev.tierfall.brief.decision;

import dev.tierfall.choke.remedy.Toll;
import java.util.List;

/**
 * The decisions of the council, as they go over the wire.
 *
 * @param snapshot the revision of the map that they are measured on
 * @param toll what the falls of all vendors come to on it
 * @param decisions the last proposed first
 */
record DecisionsAnswer(
        String asOf,
        String policy,
        String snapshot,
        List<String> without,
        String title,
        String summary,
        Toll toll,
        List<Promise> decisions) {}
