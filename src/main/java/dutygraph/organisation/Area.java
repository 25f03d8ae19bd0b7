package dutygraph.organisation;

import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;
import org.springframework.data.neo4j.core.schema.Relationship;

/** A division of the country.
 *
 * @param code as in GB/T 2260
 * @param parent the area it lies in, null for the topmost */
@Node
public record Area(
        @Id String code,
        String name,
        AreaLevel level,
        @Relationship("WITHIN") @Nullable Area parent) {}
