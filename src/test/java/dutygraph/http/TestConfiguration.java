package dutygraph.http;

import dutygraph.organisation.Agencies;
import dutygraph.store.GraphStore;
import java.util.Collection;
import java.util.List;
import org.neo4j.cypherdsl.core.renderer.Configuration;
import org.neo4j.cypherdsl.core.renderer.Dialect;
import org.neo4j.driver.Driver;
import org.springframework.context.annotation.Bean;
import org.springframework.data.neo4j.config.AbstractNeo4jConfig;
import org.springframework.data.neo4j.repository.config.EnableNeo4jRepositories;

/** Repositories on the graph of the tests. */
@EnableNeo4jRepositories(basePackageClasses = Agencies.class)
class TestConfiguration extends AbstractNeo4jConfig {

    private final GraphStore store;

    TestConfiguration(GraphStore store) {
        this.store = store;
    }

    @Bean
    @Override
    public Driver driver() {
        return store.driver();
    }

    @Bean
    @Override
    public Configuration cypherDslConfiguration() {
        return Configuration.newConfig().withDialect(Dialect.NEO4J_5_26).build();
    }

    @Override
    protected Collection<String> getMappingBasePackages() {
        return List.of();
    }
}
