package dutygraph.embedding;

import com.fasterxml.jackson.databind.JsonNode;
import dutygraph.embedding.EmbeddingFailure.Reason;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a service answered, held against what was asked. */
final class VectorAnswer {

    /** The longest vector that Neo4j 5.26 indexes. */
    static final int LONGEST = 4096;

    private final String address;

    VectorAnswer(String address) {
        this.address = address;
    }

    /**
     * The vectors in the order of the texts, whatever the order of the answer.
     *
     * @param texts how many were sent
     * @throws EmbeddingFailure where there is not one vector for each, all of one length
     */
    List<float[]> vectors(@Nullable JsonNode answer, int texts) {
        var data = answer == null ? null : answer.get("data");
        if (data == null || !data.isArray()) {
            throw failure(Reason.WRONG_COUNT, "0/" + texts);
        }
        if (data.size() != texts) {
            throw failure(Reason.WRONG_COUNT, data.size() + "/" + texts);
        }
        var byIndex = new float[texts][];
        for (var i = 0; i < texts; i++) {
            var index = data.get(i).path("index").asInt(i);
            if (index < 0 || index >= texts || byIndex[index] != null) {
                throw failure(Reason.WRONG_COUNT, "index " + index);
            }
            byIndex[index] = vector(data.get(i).get("embedding"));
        }
        var vectors = new ArrayList<float[]>(texts);
        for (var vector : byIndex) {
            if (vector.length != byIndex[0].length) {
                throw failure(Reason.WRONG_DIMENSION, byIndex[0].length + ", " + vector.length);
            }
            vectors.add(vector);
        }
        return vectors;
    }

    private float[] vector(@Nullable JsonNode node) {
        if (node == null || !node.isArray() || node.isEmpty()) {
            throw failure(Reason.NOT_A_VECTOR, node == null ? "null" : node.getNodeType());
        }
        if (node.size() > LONGEST) {
            throw failure(Reason.WRONG_DIMENSION, node.size());
        }
        var vector = new float[node.size()];
        var length = 0.0;
        for (var i = 0; i < vector.length; i++) {
            if (!node.get(i).isNumber()) {
                throw failure(Reason.NOT_A_VECTOR, node.get(i).getNodeType());
            }
            vector[i] = node.get(i).floatValue();
            length += (double) vector[i] * vector[i];
        }
        if (!(length > 0) || Double.isInfinite(length)) {
            throw failure(Reason.NOT_A_VECTOR, "|v| = " + length); // has no direction, so no cosine
        }
        return vector;
    }

    private EmbeddingFailure failure(Reason reason, Object detail) {
        return new EmbeddingFailure(reason, address, detail);
    }
}
