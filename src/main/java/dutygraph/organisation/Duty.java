package dutygraph.organisation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;
import org.springframework.data.neo4j.core.schema.Relationship;

/** A duty with its text.
 *
 * @param original the text as written, where normalising changed it
 * @param area where it is due, known only for a duty that nobody holds */
@Node
public record Duty(
        @Id String code,
        String text,
        @Nullable String original,
        @Nullable String domain,
        @Nullable String category,
        @Relationship("STATES") @Nullable Statement statement,
        @Relationship("BASED_ON") List<Provision> basis,
        @Relationship("WITHIN") @Nullable Area area,

        @Relationship(type = "HOLDS", direction = Relationship.Direction.INCOMING)
        List<HeldByAgency> agencies,

        @Relationship(type = "HOLDS", direction = Relationship.Direction.INCOMING)
        List<HeldByBureau> bureaus) {}
