/** Vectors of texts from an embedding service that the user names; without one, nothing of this is used. */
@NullMarked
package dutygraph.embedding;

import org.jspecify.annotations.NullMarked;
