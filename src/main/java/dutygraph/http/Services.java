package dutygraph.http;

import dutygraph.cypher.Queries;
import dutygraph.explore.Search;
import dutygraph.organisation.Organisation;

/**
 * What the routes call.
 *
 * @param version of the product
 * @param database {@code embedded} or {@code server}
 */
public record Services(String version, String database, Queries queries, Organisation organisation, Search search) {}
