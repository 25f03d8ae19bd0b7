package dutygraph.organisation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;
import org.springframework.data.neo4j.core.schema.Relationship;

/** An organ, department, public institution, outpost, enforcement team or township government. Quotas and staff are numbers of
 * posts; null where the source does not say.
 *
 * @param line the name without the place, which tells agencies of one line of work at different levels
 * @param initials pinyin initials of the name, lower case
 * @param superiors usually one
 * @param functionsMovedToAgencies where the work of a shell went
 * @param functionsMovedToBureaus where the work of a shell went */
@Node
public record Agency(
        @Id String code,
        String name,
        @Nullable String shortName,
        AgencyKind kind,
        @Nullable String rank,
        @Nullable String institutionClass,
        AgencyStatus status,
        @Nullable Integer quotaAdministrative,
        @Nullable Integer quotaInstitution,
        @Nullable Integer quotaSupport,
        @Nullable Integer staffAdministrative,
        @Nullable Integer staffInstitution,
        @Nullable Integer staffSupport,
        @Nullable Integer leaderQuota,
        @Nullable Integer leaders,
        @Nullable List<String> nameplates,
        @Nullable String approval,
        @Nullable String line,
        @Nullable String initials,
        @Relationship("SERVES") @Nullable Area area,
        @Relationship("SUBORDINATE_TO") List<Subordination> superiors,
        @Relationship("FUNCTIONS_MOVED_TO") List<Agency> functionsMovedToAgencies,
        @Relationship("FUNCTIONS_MOVED_TO") List<Bureau> functionsMovedToBureaus) {}
