package dutygraph.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dutygraph.GraphTest;
import dutygraph.SmallGraph;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.exceptions.ClientException;

@GraphTest
final class SchemaIT {

    @Test
    void aCodeIsGivenOnce(SmallGraph graph) {
        graph.holds("(:Agency {code: 'GAD'})");

        assertThatThrownBy(() -> graph.holds("(:Agency {code: 'GAD'})")).isInstanceOf(ClientException.class);
        assertThat(graph.count("Agency")).isEqualTo(1);
    }
}
