package dutygraph.analysis;

import com.fasterxml.jackson.annotation.JsonInclude;
import dutygraph.organisation.Word;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a reviewer decided about a finding.
 *
 * @param decision confirmed or dismissed
 * @param reason why it was dismissed; absent where it was confirmed
 * @param text in the reviewer's own words; absent where there are none
 * @param by who decided; absent where that was not said
 * @param at when, ISO 8601
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Verdict(
        Decision decision,
        @Nullable Reason reason,
        @Nullable String text,
        @Nullable String by,
        String at) {

    /** Why a finding is none. */
    public enum Reason implements Word {
        ROLES_SETTLED("主协办已明确"),
        STAGES_DIFFER("环节不同"),
        COUNTERPARTS("上下对口"),
        WRONG_DATA("数据有误"),
        OTHER("其他");

        private final String chinese;

        Reason(String chinese) {
            this.chinese = chinese;
        }

        @Override
        public String chinese() {
            return chinese;
        }

        @Override
        public List<String> variants() {
            return List.of();
        }
    }
}
