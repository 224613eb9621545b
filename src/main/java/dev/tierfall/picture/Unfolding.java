package dev.tierfall.picture;

import java.util.List;

/** Opens one cell of a folded picture: its things alone, in sectors by kind. */
final class Unfolding {

    private Unfolding() {}

    static List<Hit> of(List<Hit> all, Question question) {
        String wanted = "none".equals(question.in()) ? "" : String.valueOf(question.in());
        return all.stream()
                .filter(hit -> hit.ring() == 0
                        || (hit.sector().equals(wanted) && (question.ring() < 0 || hit.ring() == question.ring())))
                .map(hit -> hit.inSector(Named.kinds(hit.kind())))
                .toList();
    }
}
