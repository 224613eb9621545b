package dev.tierfall.check.record;

import dev.tierfall.check.CheckAnswer.Finding;
import dev.tierfall.check.Sighting;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What one check sees now, against what the record holds of it. Pure, so that a run can be made again: of what a run
 * that died had written already, there is no difference left.
 */
final class Difference {

    private final String check;
    private final @Nullable Object before;

    /** @param before the day of the last run, when what can't be told any more was last seen; null for none */
    Difference(String check, @Nullable Object before) {
        this.check = check;
        this.before = before;
    }

    /**
     * What is to be written.
     *
     * <p>A subject of which nobody can tell keeps every spell of its that is not found: a row that an empty value
     * leaves open may not name the vendor any more that the finding named.
     *
     * @param open the spells of the check that stand, with key, subject, print, severity, vague and since
     * @param fresh the columns that a spell begins with, as since when
     */
    List<Shift> of(Sighting seen, List<Map<String, Object>> open, Map<String, Object> fresh) {
        var found = new TreeMap<String, Finding>();
        seen.found().forEach(finding -> found.merge(Shift.key(check, finding), finding, Shift::joined));
        Set<String> unknown = new HashSet<>();
        seen.unknown().forEach(finding -> unknown.add(finding.subject()));
        var shifts = new ArrayList<Shift>();
        for (Map<String, Object> spell : open) {
            var cells = new Cells(spell);
            String key = cells.text("key");
            Finding now = found.remove(key);
            if (now != null) {
                stays(key, now, spell, fresh, shifts);
            } else if (!unknown.contains(cells.text("subject"))) {
                shifts.add(Shift.closed(key));
            } else if (!Boolean.TRUE.equals(spell.get("vague"))) {
                shifts.add(Shift.vague(key, before));
            }
        }
        found.forEach((key, finding) ->
                shifts.add(new Shift(key, false, true, with(Shift.columns(check, key, finding), fresh))));
        return shifts;
    }

    private void stays(
            String key, Finding now, Map<String, Object> spell, Map<String, Object> fresh, List<Shift> shifts) {
        Map<String, Object> columns = Shift.columns(check, key, now);
        boolean same = Shift.print(now).equals(spell.get("print")) && !Boolean.TRUE.equals(spell.get("vague"));
        if (!now.severity().equals(spell.get("severity"))) {
            Map<String, Object> begins = with(columns, fresh);
            begins.put("since", spell.get("since"));
            shifts.add(new Shift(key, true, true, begins));
        } else if (!same) {
            shifts.add(new Shift(key, false, false, columns));
        }
    }

    private static Map<String, Object> with(Map<String, Object> columns, Map<String, Object> fresh) {
        var all = new HashMap<>(columns);
        all.putAll(fresh);
        return all;
    }
}
