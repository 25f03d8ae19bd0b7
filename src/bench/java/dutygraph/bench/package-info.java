/** Measures import and questions on generated counties; {@code mvn -P bench verify -DskipTests}. */
@NullMarked
package dutygraph.bench;

import org.jspecify.annotations.NullMarked;
