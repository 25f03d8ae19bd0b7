/** Routes, problems, the description of the interface, and the viewer's files. */
@NullMarked
package dutygraph.http;

import org.jspecify.annotations.NullMarked;
