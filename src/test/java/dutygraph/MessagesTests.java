package dutygraph;

import static org.assertj.core.api.Assertions.assertThat;

import dutygraph.scenario.Operation;
import dutygraph.suggest.Targets;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import picocli.CommandLine;

/** Every sentence exists in both languages. */
final class MessagesTests {

    private final Locale former = Locale.getDefault();

    @AfterEach
    void restore() {
        Locale.setDefault(former);
    }

    @Test
    void bothLanguagesSayTheSameThings() throws IOException {
        var bundles = new PathMatchingResourcePatternResolver()
                .getResources("classpath*:dutygraph/**/messages_zh.properties");

        assertThat(bundles).hasSizeGreaterThan(3);
        for (var chinese : bundles) {
            var english = chinese.createRelative("messages_en.properties");
            assertThat(read(english).stringPropertyNames())
                    .as(chinese.toString())
                    .containsExactlyInAnyOrderElementsOf(read(chinese).stringPropertyNames());
        }
    }

    @Test
    void everyCommandAndOptionIsExplained() {
        for (var language : new Locale[] {Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH}) {
            Locale.setDefault(language);
            var silent = new ArrayList<String>();
            for (var command : Main.commandLine().getSubcommands().values()) {
                explained(command, silent);
            }
            assertThat(silent).as(language.toString()).isEmpty();
        }
    }

    @Test
    void helpSaysTheMostChangesThatAreTaken() {
        for (var language : new Locale[] {Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH}) {
            Locale.setDefault(language);
            assertThat(Messages.get("suggest.max-changes")).contains(" " + Targets.MOST_CHANGES);
        }
    }

    @Test
    void everyOperationHasAWord() {
        for (var language : new Locale[] {Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH}) {
            Locale.setDefault(language);
            for (var operation : Operation.values()) {
                assertThat(Messages.get("operation." + operation.word())).isNotBlank();
            }
        }
    }

    private static void explained(CommandLine command, ArrayList<String> silent) {
        var spec = command.getCommandSpec();
        if (spec.usageMessage().header().length == 0) {
            silent.add(spec.name());
        }
        for (var argument : spec.args()) {
            if (!argument.hidden() && String.join("", argument.description()).isBlank()) {
                silent.add(spec.name() + " " + argument.paramLabel());
            }
        }
    }

    private static Properties read(Resource resource) throws IOException {
        return PropertiesLoaderUtils.loadProperties(new EncodedResource(resource, "UTF-8"));
    }
}
