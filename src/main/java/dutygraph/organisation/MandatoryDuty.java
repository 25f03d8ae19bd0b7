package dutygraph.organisation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;

/** A duty that somebody must hold in every area of a level.
 *
 * @param keywords a duty that says one of them meets it */
@Node
public record MandatoryDuty(
        @Id String code,
        String name,
        AreaLevel level,
        @Nullable AgencyKind agencyKind,
        List<String> keywords,
        @Nullable String basis) {}
