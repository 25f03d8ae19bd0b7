package dutygraph.organisation;

import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;
import org.springframework.data.neo4j.core.schema.Relationship;

/** A line of a township's duty list. */
@Node
public record ListedDuty(
        @Id String code,
        String name,
        DutyList list,
        @Relationship("LISTED_FOR") Agency township,
        @Relationship("LED_BY") @Nullable Agency leader,
        @Relationship("HANDLED_BY") @Nullable Bureau bureau) {}
