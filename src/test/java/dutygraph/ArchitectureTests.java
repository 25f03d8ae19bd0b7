package dutygraph;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The fences between the packages. */
final class ArchitectureTests {

    /** Which packages of ours a package may use; the root may use all. */
    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            Map.entry("cypher", Set.of()),
            Map.entry("organisation", Set.of("cypher")),
            Map.entry("wording", Set.of()),
            Map.entry("embedding", Set.of()),
            Map.entry("store", Set.of("cypher")),
            Map.entry("intake", Set.of("cypher", "embedding", "organisation", "wording")),
            Map.entry("analysis", Set.of("cypher", "organisation", "wording")),
            Map.entry("explore", Set.of("cypher", "organisation")),
            Map.entry("scenario", Set.of("analysis", "cypher", "intake", "organisation", "wording")),
            Map.entry("suggest", Set.of("analysis", "cypher", "scenario")),
            Map.entry("ledger", Set.of("analysis", "cypher", "organisation")),
            Map.entry("report", Set.of("analysis", "intake", "organisation", "cypher", "scenario")),
            Map.entry(
                    "http",
                    Set.of(
                            "analysis",
                            "cypher",
                            "explore",
                            "intake",
                            "ledger",
                            "organisation",
                            "report",
                            "scenario",
                            "store",
                            "suggest",
                            "wording")));

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dutygraph");

    @Test
    void everyPackageIsFenced() {
        var packages = new TreeSet<String>();
        OURS.forEach(each -> packages.add(each.getPackageName()));
        packages.remove("dutygraph");

        assertThat(packages)
                .containsExactlyElementsOf(new TreeSet<>(MAY_USE.keySet().stream()
                        .map(name -> "dutygraph." + name)
                        .toList()));
    }

    @Test
    void packagesUseOnlyWhatTheyMay() {
        MAY_USE.forEach((name, uses) -> {
            var allowed = new TreeSet<>(uses);
            allowed.add(name);
            classes()
                    .that()
                    .resideInAPackage("dutygraph." + name)
                    .should()
                    .onlyDependOnClassesThat(
                            new com.tngtech.archunit.base.DescribedPredicate<>("are foreign or of " + allowed) {
                                @Override
                                public boolean test(com.tngtech.archunit.core.domain.JavaClass other) {
                                    var home = other.getPackageName();
                                    return !home.startsWith("dutygraph")
                                            || home.startsWith("dutygraph.") && allowed.contains(home.substring(10));
                                }
                            })
                    .check(OURS);
        });
    }

    @Test
    void packagesFormNoCycle() {
        slices().matching("dutygraph.(*)").should().beFreeOfCycles().check(OURS);
    }

    @Test
    void partsStayWhereTheyBelong() {
        fence("io.javalin..", "dutygraph.http");
        fence("org.apache.poi..", "dutygraph.intake", "dutygraph.report");
        fence("org.dhatim.fastexcel..", "dutygraph.intake", "dutygraph.report");
        fence("org.neo4j.dbms..", "dutygraph.store");
        fence("org.neo4j.configuration..", "dutygraph.store");
        fence("com.hankcs..", "dutygraph.wording");
        fence("com.mxgraph..", "dutygraph.explore");
        fence("ai.timefold..", "dutygraph.suggest");
        fence("org.openxmlformats..", "dutygraph.report");
        fence("java.net.http..", "dutygraph.embedding", "dutygraph");
        fence("picocli..", "dutygraph");
    }

    private static void fence(String part, String... homes) {
        noClasses()
                .that()
                .resideOutsideOfPackages(homes)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(part)
                .check(OURS);
    }

    @Test
    void noCypherStandsInAJavaString() throws IOException {
        var cypher = Pattern.compile("\"[^\"]*(MATCH \\(|MERGE \\(|UNWIND \\$|DETACH DELETE|RETURN [a-z]+\\.)");
        try (var files = Files.walk(Path.of("src/main/java"))) {
            List<Path> guilty = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> {
                        try {
                            return cypher.matcher(Files.readString(file)).find();
                        } catch (IOException e) {
                            throw new java.io.UncheckedIOException(e);
                        }
                    })
                    .toList();

            assertThat(guilty).isEmpty();
        }
    }
}
