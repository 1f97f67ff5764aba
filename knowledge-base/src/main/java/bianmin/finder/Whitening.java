package bianmin.finder;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Makes the ways in which questions about one procedure differ (style, length, voice) count equally little:
/// with the pooled covariance within procedures, `C = L Lᵀ`, a vector becomes `L⁻¹ (x - centre)`. Of that only the part
/// in the space that the procedures' means span is kept (as linear discriminant analysis does, Fisher 1936): across it
/// no procedure differs from another. At last its length is made 1.
final class Whitening {
    /// How far the covariance is drawn towards a ball; measured best between .5 and .85.
    private static final double SHRINKAGE = .7;

    /// What is left of a mean beside the others, at least, to add a direction of its own.
    private static final double DEPENDENT = 1e-4;

    private final float[] centre;
    private final float[][] rows;

    /// @param rows of the matrix that whitens and projects
    private Whitening(float[] centre, float[][] rows) {
        this.centre = centre;
        this.rows = rows;
    }

    /// @param means of each procedure, as embedded
    static Whitening learn(List<Sample> samples, float[][] means) {
        int size = means[0].length;
        var centre = new float[size];
        for (var mean : means) {
            Vectors.add(centre, 1f / means.length, mean);
        }
        var lower = cholesky(covariance(samples, means, size));
        var basis = basis(means, centre, lower);
        return new Whitening(
                centre, basis.stream().map(axis -> solved(lower, axis)).toArray(float[][]::new));
    }

    /// An orthonormal basis of what the whitened means span.
    private static List<double[]> basis(float[][] means, float[] centre, double[][] lower) {
        var basis = new ArrayList<double[]>();
        for (var mean : means) {
            var axis = whitened(mean, centre, lower);
            double before = Math.sqrt(dot(axis, axis));
            for (int round = 0; round < 2; round++) { // once more, for what rounding has left
                for (var other : basis) {
                    double shared = dot(axis, other);
                    for (int i = 0; i < axis.length; i++) {
                        axis[i] -= shared * other[i];
                    }
                }
            }
            double length = Math.sqrt(dot(axis, axis));
            if (length > DEPENDENT * before) {
                for (int i = 0; i < axis.length; i++) {
                    axis[i] /= length;
                }
                basis.add(axis);
            }
        }
        return basis;
    }

    /// `L⁻¹ (x - centre)`
    private static double[] whitened(float[] vector, float[] centre, double[][] lower) {
        var white = new double[vector.length];
        for (int row = 0; row < white.length; row++) {
            double sum = vector[row] - centre[row];
            for (int column = 0; column < row; column++) {
                sum -= lower[row][column] * white[column];
            }
            white[row] = sum / lower[row][row];
        }
        return white;
    }

    /// `L⁻ᵀ axis`: its product with `x - centre` is that of the axis with the whitened vector.
    private static float[] solved(double[][] lower, double[] axis) {
        var solved = axis.clone();
        for (int row = solved.length - 1; row >= 0; row--) {
            solved[row] /= lower[row][row];
            for (int column = 0; column < row; column++) {
                solved[column] -= lower[row][column] * solved[row];
            }
        }
        var numbers = new float[solved.length];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (float) solved[i];
        }
        return numbers;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
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

    private static double[][] cholesky(double[][] matrix) {
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
        return matrix;
    }

    /// A unit vector in the whitened space.
    float[] whiten(float[] vector) {
        var away = vector.clone();
        Vectors.add(away, -1, centre);
        var white = new float[rows.length];
        for (int row = 0; row < white.length; row++) {
            white[row] = Vectors.dot(rows[row], away);
        }
        return Vectors.unit(white);
    }

    void write(DataOutput out) throws IOException {
        Floats.write(out, centre);
        out.writeInt(rows.length);
        for (var row : rows) {
            Floats.write(out, row);
        }
    }

    static Whitening read(DataInput in) throws IOException {
        var centre = Floats.read(in);
        var rows = new float[in.readInt()][];
        for (int row = 0; row < rows.length; row++) {
            rows[row] = Floats.read(in);
        }
        return new Whitening(centre, rows);
    }
}
