/** Workbooks, csv folders and foreign lists, checked row by row, into the graph. */
@NullMarked
package dutygraph.intake;

import org.jspecify.annotations.NullMarked;
