package dev.tierfall.intake.read;

import dev.tierfall.model.Rejection;
import java.util.List;

/**
 * What paths hold: the bundle's tables in the schema's order, the names of other files, and what could not even be
 * opened.
 *
 * @param ignored files that are none of the bundle's and are left alone
 */
public record Found(List<Table> tables, List<String> ignored, List<Rejection> rejections) {}
