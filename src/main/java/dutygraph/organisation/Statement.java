package dutygraph.organisation;

import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;

/** A distinct normalised text of duties or items.
 *
 * @param key hash of the text
 * @param family name of the item family, without what is in brackets
 * @param boilerplate whether everybody says it */
@Node
public record Statement(
        @Id String key,
        String text,
        @Nullable String family,
        @Nullable Boolean boilerplate) {}
