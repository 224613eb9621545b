package dev.tierfall.store.change;

/** The source says nothing any more. */
record RemovePlan() implements Plan {

    @Override
    public void stage(Site site) {
        new Statements(site.database(), site.speaker().source(), site.head()).each(statement -> {
            site.tally().removed(statement);
            site.stage().end(statement);
        });
    }
}
