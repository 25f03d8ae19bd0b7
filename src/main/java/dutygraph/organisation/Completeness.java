package dutygraph.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;
import org.springframework.data.neo4j.core.schema.Relationship;

/** Whether a list is loaded whole for an agency. */
@Node
public record Completeness(
        @Id String code,
        LoadedList list,
        boolean complete,
        @Nullable LocalDate date,
        @Relationship("COVERS") Agency agency) {}
