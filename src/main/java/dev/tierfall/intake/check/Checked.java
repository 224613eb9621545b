package dev.tierfall.intake.check;

import java.util.List;
import java.util.Map;

/**
 * What the check of a whole bundle found.
 *
 * @param rows how many rows each file has, blank ones left out
 */
public record Checked(Map<String, Integer> rows, List<Undescribed> undescribed) {}
