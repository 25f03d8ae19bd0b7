package dutygraph.wording;

import java.util.Arrays;

/** Logistic regression with weights and a small ridge, by Newton's method. The last column is the start and has no ridge. */
final class Logistic {

    private static final double RIDGE = 0.3;
    private static final double LEAST = 1e-6;
    private static final int MOST_STEPS = 15;

    private final double[][] rows;
    private final double[] wanted;
    private final double[] weights;

    /**
     * @param rows features, the last one always 1
     * @param wanted 0 or 1
     * @param weights how much each row counts; 0 leaves it out
     */
    Logistic(double[][] rows, double[] wanted, double[] weights) {
        this.rows = rows;
        this.wanted = wanted;
        this.weights = weights;
    }

    /** What each feature is worth. */
    double[] fitted() {
        var worths = new double[rows[0].length];
        for (var step = 0; step < MOST_STEPS; step++) {
            var moved = step(worths);
            for (var j = 0; j < worths.length; j++) {
                worths[j] -= moved[j];
            }
            if (Arrays.stream(moved).map(Math::abs).max().orElse(0) < LEAST) {
                break;
            }
        }
        return worths;
    }

    private double[] step(double[] worths) {
        var size = worths.length;
        var gradient = new double[size];
        var curvature = new double[size][size + 1];
        for (var i = 0; i < rows.length; i++) {
            var likely = 1 / (1 + Math.exp(-sum(worths, rows[i])));
            var error = weights[i] * (likely - wanted[i]);
            var certainty = weights[i] * likely * (1 - likely);
            for (var j = 0; j < size; j++) {
                gradient[j] += error * rows[i][j];
                for (var k = 0; k < size; k++) {
                    curvature[j][k] += certainty * rows[i][j] * rows[i][k];
                }
            }
        }
        for (var j = 0; j < size - 1; j++) {
            gradient[j] += RIDGE * worths[j];
            curvature[j][j] += RIDGE;
        }
        curvature[size - 1][size - 1] += LEAST;
        for (var j = 0; j < size; j++) {
            curvature[j][size] = gradient[j];
        }
        return solved(curvature);
    }

    static double sum(double[] worths, double[] row) {
        var sum = 0.0;
        for (var i = 0; i < row.length; i++) {
            sum += worths[i] * row[i];
        }
        return sum;
    }

    /** Gauss and Jordan, with the right-hand side as the last column. */
    private static double[] solved(double[][] equations) {
        var size = equations.length;
        for (var column = 0; column < size; column++) {
            var pivot = column;
            for (var i = column + 1; i < size; i++) {
                pivot = Math.abs(equations[i][column]) > Math.abs(equations[pivot][column]) ? i : pivot;
            }
            var row = equations[pivot];
            equations[pivot] = equations[column];
            equations[column] = row;
            for (var i = 0; i < size; i++) {
                var times = i == column ? 0 : equations[i][column] / row[column];
                for (var j = column; j <= size; j++) {
                    equations[i][j] -= times * row[j];
                }
            }
        }
        var solution = new double[size];
        Arrays.setAll(solution, i -> equations[i][size] / equations[i][i]);
        return solution;
    }
}
