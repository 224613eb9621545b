package dev.tierfall.registry;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Looks one thing up; no more than that, so that nobody saves one by mistake. */
interface ThingNodes extends Repository<ThingNode, String> {

    Optional<ThingNode> findById(String ref);
}
