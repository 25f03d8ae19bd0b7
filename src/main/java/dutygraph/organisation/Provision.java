package dutygraph.organisation;

import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;

/** A law or document, or an article of it.
 *
 * @param code the normalised text */
@Node
public record Provision(
        @Id String code,
        String text,
        @Nullable String law,
        @Nullable String article) {}
