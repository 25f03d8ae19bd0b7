package dutygraph.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class StoreOptionsTests {

    @ParameterizedTest
    @ValueSource(strings = {"county", "./county", "x/../county", "x/./../county"})
    void aFolderIsTheSameHoweverItIsWritten(String written) {
        assertThat(StoreOptions.embedded(Path.of(written)).folder())
                .isEqualTo(Path.of(System.getProperty("user.dir"), "county"));
    }

    @Test
    void aFolderAboveIsNamedByItself() {
        assertThat(StoreOptions.embedded(Path.of("/data/one/../two")).folder()).isEqualTo(Path.of("/data/two"));
    }
}
