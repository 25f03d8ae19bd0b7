/** The questions and the rules: overlaps, orphans, reach, coverage and findings. */
@NullMarked
package dutygraph.analysis;

import org.jspecify.annotations.NullMarked;
