package dev.tierfall.twin;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every answer about a set of steps and its origins, each by going over all steps until nothing changes any more. */
public final class Walk {

    public final Map<Fall, Integer> hops = new HashMap<>();
    public final Map<Fall, Double> likelihood = new HashMap<>();
    public final Map<Fall, Double> likelihoodKnown = new HashMap<>();
    public final Set<Fall> forced = new HashSet<>();

    public Walk(List<Step> steps, Collection<Fall> origins) {
        for (Fall origin : origins) {
            hops.put(origin, 0);
            likelihood.put(origin, 1.0);
            likelihoodKnown.put(origin, 1.0);
            if (origin.state().equals(Fall.AVAILABILITY)) {
                forced.add(origin);
            }
        }
        shortest(steps);
        greatest(steps, likelihood);
        greatest(steps.stream().filter(step -> !step.assumed()).toList(), likelihoodKnown);
        force(steps);
    }

    private void shortest(List<Step> steps) {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Step step : steps) {
                Integer from = hops.get(step.from());
                if (from != null) {
                    int to = from + (step.insideOneThing() ? 0 : 1);
                    if (to < hops.getOrDefault(step.to(), Integer.MAX_VALUE)) {
                        hops.put(step.to(), to);
                        changed = true;
                    }
                }
            }
        }
    }

    private static void greatest(List<Step> steps, Map<Fall, Double> products) {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Step step : steps) {
                Double from = products.get(step.from());
                if (from != null && from * step.p() > products.getOrDefault(step.to(), -1.0)) {
                    products.put(step.to(), from * step.p());
                    changed = true;
                }
            }
        }
    }

    private void force(List<Step> steps) {
        Map<String, List<Step>> groups = new LinkedHashMap<>();
        List<Step> alone = new ArrayList<>();
        for (Step step : steps) {
            if (!step.group().isEmpty()) {
                groups.computeIfAbsent(step.group(), name -> new ArrayList<>()).add(step);
            } else if (step.forces()) {
                alone.add(step);
            }
        }
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Step step : alone) {
                changed |= forced.contains(step.from()) && forced.add(step.to());
            }
            for (List<Step> group : groups.values()) {
                changed |= groupForces(group) && forced.add(group.getFirst().to());
            }
        }
    }

    private boolean groupForces(List<Step> group) {
        return group.stream().noneMatch(Step::fallback)
                && group.stream().anyMatch(Step::forces)
                && group.stream().allMatch(step -> forced.contains(step.from()));
    }
}
