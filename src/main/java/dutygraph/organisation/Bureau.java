package dutygraph.organisation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;
import org.springframework.data.neo4j.core.schema.Relationship;

/** An internal unit of an agency.
 *
 * @param kind as written: 股, 办, 中心
 * @param liaises county agencies from which a township's bureau takes its work */
@Node
public record Bureau(
        @Id String code,
        String name,
        @Nullable String kind,
        @Nullable Integer quota,
        @Nullable Integer staff,
        @Nullable Integer leaderQuota,
        @Nullable Integer leaders,
        @Nullable String initials,
        @Relationship("PART_OF") @Nullable Agency agency,
        @Relationship("LIAISES_WITH") List<Agency> liaises) {}
