/** Duty and item texts: normalising, likeness, and the relation of a pair of texts. */
@NullMarked
package dutygraph.wording;

import org.jspecify.annotations.NullMarked;
