package bianmin.finder;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;

/// Makes the ways in which questions about one procedure differ (style, length, voice) count equally little:
/// with the pooled covariance within procedures, `C = L Lᵀ`, a vector becomes `L⁻¹ (x - centre)`, of length 1.
final class Whitening {
    /// How far the covariance is drawn towards a ball; measured best between .5 and .85.
    private static final double SHRINKAGE = .7;

    private final float[] centre;
    private final float[][] lower;

    private Whitening(float[] centre, float[][] lower) {
        this.centre = centre;
        this.lower = lower;
    }

    /// @param means of each procedure, as embedded
    static Whitening learn(List<Sample> samples, float[][] means) {
        int size = means[0].length;
        var centre = new float[size];
        for (var mean : means) {
            Vectors.add(centre, 1f / means.length, mean);
        }
        return new Whitening(centre, cholesky(covariance(samples, means, size)));
    }

    private static double[][] covariance(List<Sample> samples, float[][] means, int size) {
        var sums = new float[size][size];
        for (var sample : samples) {
            var rest = sample.vector().clone();
            Vectors.add(rest, -1, means[sample.procedure()]);
            for (int row = 0; row < size; row++) {
                float factor = rest[row];
                var sum = sums[row];
                for (int column = 0; column <= row; column++) {
                    sum[column] += factor * rest[column];
                }
            }
        }
        double trace = 0;
        for (int i = 0; i < size; i++) {
            trace += sums[i][i];
        }
        double ball = trace / samples.size() / size;
        var covariance = new double[size][size];
        for (int row = 0; row < size; row++) {
            for (int column = 0; column <= row; column++) {
                covariance[row][column] = (1 - SHRINKAGE) * sums[row][column] / samples.size();
            }
            covariance[row][row] += SHRINKAGE * ball + 1e-9;
        }
        return covariance;
    }

    private static float[][] cholesky(double[][] matrix) {
        int size = matrix.length;
        for (int row = 0; row < size; row++) {
            for (int column = 0; column <= row; column++) {
                double sum = matrix[row][column];
                for (int k = 0; k < column; k++) {
                    sum -= matrix[row][k] * matrix[column][k];
                }
                matrix[row][column] = row == column ? Math.sqrt(sum) : sum / matrix[column][column];
            }
        }
        var lower = new float[size][];
        for (int row = 0; row < size; row++) {
            lower[row] = new float[row + 1];
            for (int column = 0; column <= row; column++) {
                lower[row][column] = (float) matrix[row][column];
            }
        }
        return lower;
    }

    /// A unit vector in the whitened space.
    float[] whiten(float[] vector) {
        var white = new float[vector.length];
        for (int row = 0; row < white.length; row++) {
            float known = Vectors.dot(lower[row], white, 0, row);
            white[row] = (vector[row] - centre[row] - known) / lower[row][row];
        }
        return Vectors.unit(white);
    }

    void write(DataOutput out) throws IOException {
        Floats.write(out, centre);
        for (var row : lower) {
            Floats.write(out, row);
        }
    }

    static Whitening read(DataInput in) throws IOException {
        var centre = Floats.read(in);
        var lower = new float[centre.length][];
        for (int row = 0; row < lower.length; row++) {
            lower[row] = Floats.read(in);
        }
        return new Whitening(centre, lower);
    }
}
