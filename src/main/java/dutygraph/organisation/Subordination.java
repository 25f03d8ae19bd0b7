package dutygraph.organisation;

import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.schema.RelationshipId;
import org.springframework.data.neo4j.core.schema.RelationshipProperties;
import org.springframework.data.neo4j.core.schema.TargetNode;

/** An agency's tie to its superior. */
@RelationshipProperties
public record Subordination(
        @RelationshipId @Nullable String id,
        Tie kind,
        @TargetNode Agency superior) {}
