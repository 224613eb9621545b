package dev.tierfall.framework;

import dev.tierfall.framework.Framework.Requirement;
import dev.tierfall.framework.FrameworkAnswer.Answered;
import dev.tierfall.framework.FrameworkAnswer.Row;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Judges one row: not met where one answer says so; else unknown where one can't tell, or where none had anything to
 * look at, since an empty map proves nothing; else met.
 */
final class Verdict {

    private Verdict() {}

    static Row of(Requirement row, List<Answered> checks, List<Answered> evidence) {
        List<Answered> all = Stream.concat(checks.stream(), evidence.stream()).toList();
        String result = result(row, all);
        return new Row(row.id(), row.title(), result, why(row, result, all), checks, evidence, row.elsewhere());
    }

    private static String result(Requirement row, List<Answered> all) {
        if (!row.answered()) {
            return "not answered";
        }
        if (all.stream().anyMatch(one -> one.result().equals("fail"))) {
            return "not met";
        }
        boolean open = all.stream().anyMatch(one -> one.result().equals("unknown"));
        return open || all.stream().allMatch(one -> one.counted() == 0) ? "unknown" : "met";
    }

    private static String why(Requirement row, String result, List<Answered> all) {
        String worst = switch (result) {
            case "not met" -> "fail";
            case "unknown" -> "unknown";
            default -> "pass";
        };
        List<Answered> reasons =
                all.stream().filter(one -> one.result().equals(worst)).toList();
        String said = (reasons.isEmpty() ? all : reasons)
                .stream().map(one -> one.id() + ": " + one.coverage()).collect(Collectors.joining("; "));
        return row.answered() ? said : row.elsewhere().isEmpty() ? "Nothing on the map answers it" : row.elsewhere();
    }
}
