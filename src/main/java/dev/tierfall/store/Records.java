package dev.tierfall.store;

import java.util.List;
import java.util.Map;

/**
 * What lives beside the map and outside of its generations: users, and later waivers and incidents. They name things by
 * ref, never by an internal id. Each call is one transaction; values travel as parameters only.
 */
public interface Records {

    List<Map<String, Object>> read(String cypher, Map<String, Object> parameters);

    List<Map<String, Object>> write(String cypher, Map<String, Object> parameters);
}
