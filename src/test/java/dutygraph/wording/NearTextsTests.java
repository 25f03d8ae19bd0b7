package dutygraph.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NearTextsTests {

    @Test
    void whatTheTextsHaveBecomeIsFoundAsIfTheyHadAllBeenReadAnew() {
        var texts = LikenessTests.texts(600, 11);
        var before = NearTexts.among(texts.subList(0, 400));
        var now = new ArrayList<>(texts.subList(50, 600));
        // what everybody says from now on is compared no more, though its text is the same
        now.set(0, everybodySays(now.get(0)));

        var renewed = before.renewed(now);

        var anew = NearTexts.among(now);
        assertThat(texts).allSatisfy(text -> assertThat(keys(renewed, text)).isEqualTo(keys(anew, text)));
        assertThat(texts).anySatisfy(text -> assertThat(keys(renewed, text)).hasSizeGreaterThan(1));
    }

    private static StatementText everybodySays(StatementText text) {
        return new StatementText(text.key(), text.text(), text.family(), true);
    }

    private static List<String> keys(NearTexts near, StatementText text) {
        return near.to(ReadText.of(text)).stream()
                .map(other -> other.statement().key())
                .toList();
    }
}
