package dutygraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The pages about rules and queries say what the files say. */
final class QueryPagesTests {

    private final QueryPages pages = new QueryPages();

    @Test
    void theRulesAreToldAsTheirFilesHaveThem() throws IOException {
        upToDate(Path.of("docs/rules.md"), pages.rules(Locale.ENGLISH));
        upToDate(Path.of("docs/rules.zh.md"), pages.rules(Locale.SIMPLIFIED_CHINESE));
    }

    @Test
    void theQueriesAreToldAsTheirFilesHaveThem() throws IOException {
        upToDate(Path.of("docs/queries.md"), pages.queries());
    }

    private static void upToDate(Path page, String written) throws IOException {
        if (Boolean.getBoolean("dutygraph.write-docs")) {
            Files.writeString(page, written);
        }
        assertThat(Files.exists(page) ? Files.readString(page) : "")
                .as(page + " is out of date. Write it anew with"
                        + " mvn test -Dtest=QueryPagesTests -Ddutygraph.write-docs=true and commit it")
                .isEqualTo(written);
    }
}
