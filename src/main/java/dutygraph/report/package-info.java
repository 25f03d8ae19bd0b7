/** The dataset out of the graph again, as workbook, csv or JSON. */
@NullMarked
package dutygraph.report;

import org.jspecify.annotations.NullMarked;
