package dutygraph.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The relations that can be asked for. */
final class OverlapFilterTests {

    @Test
    void onlyTheFirstTwoAreProblemsAndAllCanBeAskedForButUnrelated() {
        assertThat(OverlapFilter.PROBLEMS).containsExactly("DUPLICATE", "OVERLAP");
        assertThat(OverlapFilter.ALL)
                .containsExactly("DUPLICATE", "OVERLAP", "STAGE_SPLIT", "LEAD_ASSIST", "COUNTERPART", "BOILERPLATE");
    }
}
