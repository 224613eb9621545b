package dev.tierfall.store.change;

import dev.tierfall.model.Rejected;
import dev.tierfall.store.statement.Statement;
import java.util.List;

/** An edit is taken back, and what the files say of the thing shows again. */
record WithdrawPlan(String key) implements Plan {

    @Override
    public void stage(Site site) {
        Statement edit = new Statements(site.database(), site.speaker().source(), site.head())
                .ofKeys(List.of(key))
                .get(key);
        if (edit == null) {
            throw new Rejected("there is no edit of " + key, "nothing to do: it shows what the files say");
        }
        site.tally().removed(edit);
        site.stage().end(edit);
    }
}
