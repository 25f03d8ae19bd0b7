package dutygraph.wording;

import dutygraph.wording.Comparison.Feature;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/**
 * From features to one score by logistic regression: the score is 1 / (1 + e^-z), z the sum of each feature times its worth.
 * 0.5 is where a pair becomes a finding. The worths are fitted on labelled pairs by the bench {@code PairQuality}.
 */
final class Scale {

    private static final double[] WORTH = new double[Feature.values().length];
    private static final Feature[] FEATURES = Feature.values();
    /** What is as good as a finding once the score is rounded. */
    private static final double ROUNDING = 0.01;

    private static final double START;

    static {
        var properties = new Properties();
        try (var reader = new InputStreamReader(
                Objects.requireNonNull(Scale.class.getResourceAsStream("/dutygraph/wording/score.properties")),
                StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read score.properties", e);
        }
        START = Double.parseDouble(properties.getProperty("START"));
        for (var feature : Feature.values()) {
            WORTH[feature.ordinal()] = Double.parseDouble(properties.getProperty(feature.name()));
        }
    }

    private Scale() {}

    /** 0 to 1. */
    static double score(Comparison comparison) {
        var z = START;
        for (var feature : FEATURES) {
            z += worth(feature) * comparison.value(feature);
        }
        return logistic(z);
    }

    /**
     * How far above a finding a pair can come of which only this much is known; below 0 it cannot be one.
     *
     * @param matter at least the share of the shorter matter that both have, 0 to 1
     * @param letters their Jaccard index
     * @param task at least how much of one unit both share, 0 to 1
     */
    static double most(double matter, double letters, double task, boolean conduct, boolean action, boolean narrow) {
        return START
                + worth(Feature.MATTER) * matter
                + worth(Feature.LETTERS) * letters
                + worth(Feature.TASK) * task
                + (conduct ? worth(Feature.CONDUCT) : 0)
                + (action ? worth(Feature.ACTION) * matter : 0)
                + (narrow ? worth(Feature.NARROW_ACTION) * matter : 0)
                + ROUNDING;
    }

    static double worth(Feature feature) {
        return WORTH[feature.ordinal()];
    }

    /**
     * What each part adds to the score or takes from it, in the order of the features: the parts are added one after the
     * other, so that together with the score of two texts with nothing in common they make the score.
     */
    static Map<String, Double> contributions(Comparison comparison) {
        var parts = new LinkedHashMap<String, Double>();
        for (var feature : FEATURES) {
            parts.merge(feature.part(), worth(feature) * comparison.value(feature), Double::sum);
        }
        var z = START;
        for (var part : parts.entrySet()) {
            var before = logistic(z);
            z += part.getValue();
            part.setValue(logistic(z) - before);
        }
        return parts;
    }

    private static double logistic(double z) {
        return 1 / (1 + Math.exp(-z));
    }
}
