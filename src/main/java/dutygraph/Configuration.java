package dutygraph;

import dutygraph.analysis.Conflicts;
import dutygraph.analysis.Coverage;
import dutygraph.analysis.Findings;
import dutygraph.analysis.Orphans;
import dutygraph.analysis.Overlaps;
import dutygraph.analysis.Overview;
import dutygraph.analysis.Reach;
import dutygraph.analysis.Rules;
import dutygraph.analysis.StatementIndex;
import dutygraph.cypher.Graph;
import dutygraph.cypher.KeptAnswers;
import dutygraph.cypher.Queries;
import dutygraph.embedding.EmbeddingService;
import dutygraph.explore.Neighbourhood;
import dutygraph.explore.Paths;
import dutygraph.explore.Search;
import dutygraph.http.Services;
import dutygraph.intake.WorkbookIntake;
import dutygraph.ledger.Verdicts;
import dutygraph.organisation.Agencies;
import dutygraph.organisation.Bureaus;
import dutygraph.organisation.Dataset;
import dutygraph.organisation.Duties;
import dutygraph.organisation.Items;
import dutygraph.organisation.Organisation;
import dutygraph.report.DatasetExport;
import dutygraph.scenario.Scenarios;
import dutygraph.scenario.WhatIf;
import dutygraph.store.GraphStore;
import dutygraph.suggest.Suggestions;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.renderer.Dialect;
import org.neo4j.driver.Driver;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.data.neo4j.config.AbstractNeo4jConfig;
import org.springframework.data.neo4j.core.DatabaseSelection;
import org.springframework.data.neo4j.core.DatabaseSelectionProvider;
import org.springframework.data.neo4j.core.transaction.Neo4jBookmarkManager;
import org.springframework.data.neo4j.core.transaction.Neo4jTransactionManager;
import org.springframework.data.neo4j.repository.config.EnableNeo4jRepositories;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/**
 * How the parts are put together. Every part is named here; only the four repositories are found by their package, because
 * Spring Data offers no other way. All is lazy: a command pays for what it uses.
 */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
@EnableNeo4jRepositories(basePackageClasses = Agencies.class)
@EnableTransactionManagement
@Lazy
class Configuration extends AbstractNeo4jConfig {

    private final GraphStore store;
    private final Graph kept;

    Configuration(GraphStore store) {
        this.store = store;
        this.kept = new KeptAnswers(
                store.graph(),
                store.queries(),
                data -> Dataset.of(data).version(),
                Set.of("rules", "analysis/overlaps", "analysis/shared-texts", "analysis/reach"));
    }

    @Bean
    @Override
    public Driver driver() {
        return store.driver();
    }

    @Override
    protected DatabaseSelectionProvider databaseSelectionProvider() {
        return () -> DatabaseSelection.byName(store.database());
    }

    @Bean
    @Override
    public org.neo4j.cypherdsl.core.renderer.Configuration cypherDslConfiguration() {
        return org.neo4j.cypherdsl.core.renderer.Configuration.newConfig()
                .withDialect(Dialect.NEO4J_5_26)
                .build();
    }

    /** Reads through repositories see what the driver's own transactions wrote: on a cluster they share their bookmarks. */
    @Bean
    @Override
    public PlatformTransactionManager transactionManager(Driver driver, @Nullable DatabaseSelectionProvider databases) {
        var bookmarks = driver.executableQueryBookmarkManager();
        return Neo4jTransactionManager.with(driver)
                .withDatabaseSelectionProvider(databases)
                .withBookmarkManager(Neo4jBookmarkManager.create(() -> Set.copyOf(bookmarks.getBookmarks())))
                .build();
    }

    @Bean
    Graph graph() {
        return store.graph();
    }

    @Bean
    Queries queries() {
        return store.queries();
    }

    @Bean
    Organisation organisation(Graph graph, Agencies agencies, Bureaus bureaus, Duties duties, Items items) {
        return new Organisation(graph, agencies, bureaus, duties, items);
    }

    @Bean
    Search search(Graph graph) {
        return new Search(graph);
    }

    @Bean
    Findings findings(Queries queries) {
        return new Findings(kept, queries);
    }

    @Bean
    Overlaps overlaps(Queries queries) {
        return new Overlaps(kept, queries);
    }

    @Bean
    StatementIndex statementIndex(Graph graph) {
        return new StatementIndex(graph);
    }

    @Bean
    Conflicts conflicts(Graph graph, StatementIndex statements) {
        return new Conflicts(graph, statements);
    }

    @Bean
    Orphans orphans(Queries queries) {
        return new Orphans(kept, queries);
    }

    @Bean
    Reach reach(Queries queries) {
        return new Reach(kept, queries);
    }

    @Bean
    Coverage coverage(Graph graph, Queries queries) {
        return new Coverage(graph, queries);
    }

    @Bean
    Overview overview(Queries queries) {
        return new Overview(kept, queries);
    }

    @Bean
    Rules rules(Queries queries) {
        return new Rules(queries);
    }

    @Bean
    Verdicts verdicts(Graph graph, Queries queries) {
        return new Verdicts(graph, queries);
    }

    @Bean
    WorkbookIntake workbookIntake(Graph graph, Optional<EmbeddingService> embeddings) {
        return new WorkbookIntake(graph, embeddings.orElse(null));
    }

    @Bean
    WhatIf whatIf(Graph graph, Queries queries, StatementIndex statements) {
        return new WhatIf(graph, queries, statements);
    }

    @Bean
    Scenarios scenarios(Graph graph, StatementIndex statements) {
        return new Scenarios(graph, statements);
    }

    @Bean
    Suggestions suggestions(Graph graph, Queries queries, WhatIf whatIf) {
        return new Suggestions(graph, queries, whatIf);
    }

    @Bean
    DatasetExport datasetExport(Graph graph) {
        return new DatasetExport(graph);
    }

    @Bean
    Neighbourhood neighbourhood(Graph graph) {
        return new Neighbourhood(graph);
    }

    @Bean
    Paths paths(Graph graph) {
        return new Paths(graph);
    }

    @Bean
    Services services(
            Queries queries,
            Organisation organisation,
            Search search,
            Neighbourhood neighbourhood,
            Paths paths,
            Findings findings,
            Overlaps overlaps,
            Conflicts conflicts,
            Orphans orphans,
            Reach reach,
            Coverage coverage,
            Overview overview,
            Rules rules,
            Verdicts verdicts,
            WorkbookIntake intake,
            WhatIf whatIf,
            Scenarios scenarios,
            Suggestions suggestions) {
        return new Services(
                Main.Version.number(),
                store.isEmbedded() ? "embedded" : "server",
                queries,
                organisation,
                search,
                neighbourhood,
                paths,
                findings,
                overlaps,
                conflicts,
                orphans,
                reach,
                coverage,
                overview,
                rules,
                verdicts,
                intake,
                whatIf,
                scenarios,
                suggestions);
    }
}
