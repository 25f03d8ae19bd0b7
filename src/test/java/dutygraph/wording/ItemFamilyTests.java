package dutygraph.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ItemFamilyTests {

    @Test
    void namesOfOneFamilyMeetAllOthersOfIt() {
        assertThat(pairs(20)).hasSize(190);
    }

    @Test
    void aFamilyBeyondCountingIsLeftToTheSearchForCandidates() {
        assertThat(pairs(ItemFamily.LARGEST)).isNotEmpty();
        assertThat(pairs(ItemFamily.LARGEST + 1)).isEmpty();
    }

    private static List<Pair> pairs(int names) {
        var texts = IntStream.range(0, names)
                .mapToObj(i -> ReadText.of(Texts.statement("行政处罚事项（第" + i + "号目录所列违法行为）")))
                .toList();
        var keys = texts.stream().map(text -> text.statement().key()).collect(Collectors.toSet());
        return ItemFamily.pairs(keys, texts);
    }
}
