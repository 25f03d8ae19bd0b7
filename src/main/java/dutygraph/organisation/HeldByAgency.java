package dutygraph.organisation;

import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.schema.RelationshipId;
import org.springframework.data.neo4j.core.schema.RelationshipProperties;
import org.springframework.data.neo4j.core.schema.TargetNode;

/** That an agency holds a duty. */
@RelationshipProperties
public record HeldByAgency(
        @RelationshipId @Nullable String id,
        Role role,
        @TargetNode Agency holder) {}
