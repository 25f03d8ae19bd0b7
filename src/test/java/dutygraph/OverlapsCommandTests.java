package dutygraph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dutygraph.analysis.OverlapFilter;
import java.util.List;
import org.junit.jupiter.api.Test;

final class OverlapsCommandTests {

    @Test
    void relationsAreNamedByTheirWordsInAnyCase() {
        assertThat(OverlapsCommand.relations(List.of("重复", "stage_split", "主协办", "Boilerplate")))
                .containsExactly("DUPLICATE", "STAGE_SPLIT", "LEAD_ASSIST", "BOILERPLATE");
        assertThat(OverlapsCommand.relations(List.of("all"))).isEqualTo(OverlapFilter.ALL);
        assertThat(OverlapsCommand.relations(List.of("重复", "ALL"))).isEqualTo(OverlapFilter.ALL);
    }

    @Test
    void helpNamesTheRelationsThatAreTakenAndNoOthers() {
        var help = Said.by("overlaps", "--help").out().replaceAll("\\s", "");

        assertThat(help).contains("重复交叉分段主协办上下对口通用表述all").doesNotContain("UNRELATED");
        assertThatThrownBy(() -> OverlapsCommand.relations(List.of("UNRELATED")))
                .isInstanceOf(UsageError.class)
                .hasMessageContaining("UNRELATED");
    }
}
