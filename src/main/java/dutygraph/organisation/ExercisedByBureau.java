package dutygraph.organisation;

import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.schema.RelationshipId;
import org.springframework.data.neo4j.core.schema.RelationshipProperties;
import org.springframework.data.neo4j.core.schema.TargetNode;

/** That a bureau exercises an item.
 *
 * @param source what gives it the power, null where the list does not say */
@RelationshipProperties
public record ExercisedByBureau(
        @RelationshipId @Nullable String id,
        Role role,
        @Nullable PowerSource source,
        @TargetNode Bureau holder) {}
