/** Scenarios: changes tried in one transaction that is rolled back, what they solve and break, and where everything went. */
@NullMarked
package dutygraph.scenario;

import org.jspecify.annotations.NullMarked;
