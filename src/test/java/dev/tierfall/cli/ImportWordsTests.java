package dev.tierfall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What the terminal says of an import that is more than it looks. */
class ImportWordsTests {

    @Test
    void saysThatTheExampleGoes() {
        assertThat(ImportWords.of(JsonMapper.shared().readTree("""
                        {"source": "ours", "generation": 1, "added": 2, "changed": 0, "removed": 1534, "example": 1534,
                         "hidden": 0, "stubs": []}""")))
                .containsExactly(
                        "ours: 2 added, 0 changed, 1,534 removed; the map is at generation 1",
                        "the example of 1,534 facts goes");
    }

    @Test
    void saysWhatIsNotShown() {
        String answer = "{\"source\": \"other\", \"generation\": 3, \"hidden\": %d}";

        assertThat(ImportWords.of(JsonMapper.shared().readTree(answer.formatted(1))))
                .containsExactly(
                        "other: 0 added, 0 changed, 0 removed; the map is at generation 3",
                        "1 of its values is not shown, since an edit or another source's newer word stands");
        assertThat(ImportWords.of(JsonMapper.shared().readTree(answer.formatted(2))))
                .contains("2 of its values are not shown, since an edit or another source's newer word stands");
    }
}
