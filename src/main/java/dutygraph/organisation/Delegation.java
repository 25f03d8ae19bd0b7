package dutygraph.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;
import org.springframework.data.neo4j.core.schema.Relationship;

/** An item handed from one agency to another: the only place where handed-down power is recorded.
 *
 * @param toAgency the receiver, unless it is a bureau
 * @param toBureau the receiver, unless it is an agency */
@Node
public record Delegation(
        @Id String code,
        DelegationMode mode,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String basis,
        @Relationship("OF") Item item,
        @Relationship("BY") Agency by,
        @Relationship("TO") @Nullable Agency toAgency,
        @Relationship("TO") @Nullable Bureau toBureau) {}
