/** Proposes scenarios for the targets of a reform: a constraint solver looks for them, a trial of each says what it would do. */
@NullMarked
package dutygraph.suggest;

import org.jspecify.annotations.NullMarked;
