package dev.tierfall.whatif.compare;

import dev.tierfall.blast.NotOnTheMap;
import dev.tierfall.blast.Supposing;
import dev.tierfall.model.Rejected;
import dev.tierfall.store.Supposition;
import dev.tierfall.whatif.WhatIfs;
import dev.tierfall.whatif.change.Outcome;
import dev.tierfall.whatif.change.Supposed;
import dev.tierfall.whatif.compare.Comparison.Change;
import dev.tierfall.whatif.read.WhatIf;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Puts one question to the map as it is and as it would be, and compares. */
@Service
class Comparing {

    private static final int MOST_ROWS = 100_000;
    private static final int TRIES = 3;
    private static final String LIMIT = "limit";

    private final Questions questions;
    private final WhatIfs whatIfs;
    private final JsonMapper json;
    private final JsonMapper brief;

    Comparing(Questions questions, WhatIfs whatIfs, JsonMapper json) {
        this.questions = questions;
        this.whatIfs = whatIfs;
        this.json = json;
        this.brief = json.rebuild().annotationIntrospector(new WithoutPaths()).build();
    }

    /** Rows are compared by what they say; their paths would take most of the memory. */
    private static final class WithoutPaths extends JacksonAnnotationIntrospector {
        private static final long serialVersionUID = 1L;

        @Override
        public boolean hasIgnoreMarker(MapperConfig<?> config, AnnotatedMember member) {
            return member.getName().equals("path") || super.hasIgnoreMarker(config, member);
        }
    }

    /** A question that came in within a request, by its address behind the API's. */
    record Question(HttpServletRequest request, String address, Map<String, String[]> parameters) {

        Question all() {
            var all = new LinkedHashMap<>(parameters);
            all.put(LIMIT, new String[] {"all"});
            return new Question(request, address, all);
        }

        static Question of(HttpServletRequest request, String address) {
            var parameters = new LinkedHashMap<>(request.getParameterMap());
            parameters.remove(Supposing.PARAMETER);
            if (address.isEmpty() || address.equals("/")) {
                parameters.putIfAbsent("top", new String[] {"0"});
                return new Question(request, "/exposure", parameters);
            }
            return new Question(request, address, parameters);
        }
    }

    /**
     * Compares.
     *
     * @throws Exception what the question's controller throws, where it throws it before and after
     */
    Comparison of(Question question, WhatIf whatIf) throws Exception {
        Outcome outcome = whatIfs.outcome(whatIf);
        Supposition supposed = new Supposed(whatIf);
        Pair answers = answers(question, supposed);
        for (int i = 1; i < TRIES && !answers.ofOneMap(); i++) {
            answers = answers(question, supposed);
        }
        Differences differences = Differences.between(
                whole(question, answers.before(), null), whole(question, answers.after(), supposed));
        int shown = Math.min(outcome.changed().size(), Differences.SHOWN);
        return new Comparison(
                CompareSentences.title(outcome.words(), question.address(), answers, differences.counts()),
                CompareSentences.summary(answers),
                new Change(
                        whatIf.name(),
                        whatIf.why(),
                        outcome.words(),
                        outcome.changed().subList(0, shown),
                        outcome.changed().size() - shown,
                        outcome.stubs()),
                answers.before(),
                answers.after(),
                differences.shown(),
                differences.counts());
    }

    /** A question may name what only one of the two maps knows; one that neither can answer is refused. */
    private Pair answers(Question question, Supposition supposed) throws Exception {
        NotOnTheMap refused = null;
        JsonNode before = null;
        try {
            before = answer(json, question, null);
        } catch (NotOnTheMap e) {
            refused = e;
        }
        try {
            return new Pair(before, answer(json, question, supposed));
        } catch (NotOnTheMap e) {
            if (refused != null) {
                throw refused;
            }
            return new Pair(before, null);
        }
    }

    /** All rows of an answer that gave only its first page. */
    private JsonNode whole(Question question, @Nullable JsonNode answer, @Nullable Supposition supposed)
            throws Exception {
        if (answer == null) {
            return JsonNodeFactory.instance.objectNode();
        }
        int rows = answer.path("totals").path("rows").asInt(0);
        if (rows > MOST_ROWS) {
            throw new Rejected(
                    "%,d rows are too many to compare; %,d are the most".formatted(rows, MOST_ROWS),
                    "ask of what is near, as with hops=3");
        }
        return answer.hasNonNull("cursor") ? answer(brief, question.all(), supposed) : answer;
    }

    private JsonNode answer(JsonMapper mapper, Question question, @Nullable Supposition supposed) throws Exception {
        return mapper.valueToTree(
                questions.ask(question.request(), question.address(), question.parameters(), supposed));
    }
}
