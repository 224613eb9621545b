package dev.tierfall.access;

import dev.tierfall.web.Refused;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * How often somebody may guess. Ten wrong tries in a row, then one every six seconds, counted by the name that is tried
 * and by the address that tries; the right password costs nothing, so a person at work never meets the limit.
 */
@Component
class Tries {

    private static final int IN_A_ROW = 10;
    private static final Duration ONE_MORE_EVERY = Duration.ofSeconds(6);
    /** A stranger who makes up names must not fill our memory: beyond this the longest unused are forgotten. */
    private static final int REMEMBERED = 10_000;

    private final Map<String, Bucket> buckets = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > REMEMBERED;
        }
    });

    /** Takes a try from each of these, or refuses where one has none left. */
    void take(List<String> of) {
        for (String one : of) {
            if (!bucket(one).tryConsume(1)) {
                throw new Refused(HttpStatus.TOO_MANY_REQUESTS, "too many wrong tries", "wait a minute and try again");
            }
        }
    }

    void giveBack(List<String> of) {
        of.forEach(one -> bucket(one).addTokens(1));
    }

    void forget() {
        buckets.clear();
    }

    private Bucket bucket(String of) {
        return buckets.computeIfAbsent(
                of,
                key -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(IN_A_ROW).refillGreedy(1, ONE_MORE_EVERY))
                        .build());
    }
}
