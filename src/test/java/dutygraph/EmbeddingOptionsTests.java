package dutygraph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dutygraph.embedding.EmbeddingAddress;
import java.net.URI;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EmbeddingOptionsTests {

    private final Locale former = Locale.getDefault();

    @BeforeEach
    void english() {
        Locale.setDefault(Locale.ENGLISH);
    }

    @AfterEach
    void restore() {
        Locale.setDefault(former);
    }

    @Test
    void withoutTheOptionThereIsNoService() {
        assertThat(EmbeddingOptions.address(null, null, "sk")).isNull();
    }

    @Test
    void addressModelAndKeyAreTakenAsTheyAre() {
        assertThat(EmbeddingOptions.address("https://host:8080/v1", " bge-m3", "sk\n"))
                .isEqualTo(new EmbeddingAddress(URI.create("https://host:8080/v1"), "bge-m3", "sk"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ftp://host/v1", "host:8080", "http://", "http://host/ v1", "http://u:secret@host/v1"})
    void anAddressThatCannotBeUsedIsRefusedWithTheOptionAndTheRemedy(String url) {
        assertThatThrownBy(() -> EmbeddingOptions.address(url, "bge-m3", ""))
                .isInstanceOf(UsageError.class)
                .hasMessageContainingAll("--embeddings", "http://127.0.0.1:11434/v1")
                .hasMessageNotContaining("secret");
    }

    @Test
    void aServiceWithoutAModelIsRefusedAndAModelWithoutAService() {
        assertThatThrownBy(() -> EmbeddingOptions.address("http://host/v1", " ", ""))
                .isInstanceOf(UsageError.class)
                .hasMessageContaining("--embeddings-model bge-m3");
        assertThatThrownBy(() -> EmbeddingOptions.address(null, "bge-m3", ""))
                .isInstanceOf(UsageError.class)
                .hasMessageContaining("--embeddings and the address");
    }

    @Test
    void aKeyThatNoHeaderTakesIsRefusedAndNotRepeated() {
        assertThatThrownBy(() -> EmbeddingOptions.address("http://host/v1", "m", "two words"))
                .isInstanceOf(UsageError.class)
                .hasMessageContaining("DUTYGRAPH_EMBEDDINGS_KEY")
                .hasMessageNotContaining("two words");
    }
}
