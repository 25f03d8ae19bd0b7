package dutygraph.organisation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;
import org.springframework.data.neo4j.core.schema.Relationship;

/** A power or service item of a list.
 *
 * @param category one of the ten kinds or 公共服务, in Chinese
 * @param categoryAsWritten the local variant, where it differs
 * @param area where it is due, known only for an item that nobody exercises */
@Node
public record Item(
        @Id String code,
        String name,
        String category,
        @Nullable String categoryAsWritten,
        @Nullable String domain,
        @Relationship("STATES") @Nullable Statement statement,
        @Relationship("BASED_ON") List<Provision> basis,
        @Relationship("WITHIN") @Nullable Area area,

        @Relationship(type = "EXERCISES", direction = Relationship.Direction.INCOMING)
        List<ExercisedByAgency> agencies,

        @Relationship(type = "EXERCISES", direction = Relationship.Direction.INCOMING)
        List<ExercisedByBureau> bureaus) {}
