package dutygraph.organisation;

import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;
import org.springframework.data.neo4j.core.schema.Relationship;

/** A limit that a higher body has set for an area. */
@Node
public record Ceiling(
        @Id String code,
        Metric metric,
        @Nullable AgencyKind agencyKind,
        int limit,
        @Nullable String basis,
        @Relationship("LIMITS") Area area) {}
