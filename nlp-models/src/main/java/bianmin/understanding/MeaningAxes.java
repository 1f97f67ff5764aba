package bianmin.understanding;

import bianmin.embedding.SentenceEncoder;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.random.RandomGeneratorFactory;

/// The few directions in which the meanings of the examples differ most: they carry nearly all that 512 numbers say
/// about a label, at a fraction of the time to learn.
final class MeaningAxes {
    /// More axes gain nothing in cross-validation.
    static final int COUNT = 64;

    private static final int ROUNDS = 30;
    private static final int SIZE = SentenceEncoder.DIMENSIONS;

    private final float[] centre;
    private final float[][] axes;

    private MeaningAxes(float[] centre, float[][] axes) {
        this.centre = centre;
        this.axes = axes;
    }

    /// The leading principal components, by orthogonal iteration from a fixed start.
    static MeaningAxes of(List<float[]> meanings) {
        var centre = mean(meanings);
        var covariance = covariance(meanings, centre);
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(1);
        var axes = new float[COUNT][SIZE];
        for (var axis : axes) {
            for (int i = 0; i < SIZE; i++) {
                axis[i] = (float) random.nextGaussian();
            }
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < COUNT; i++) {
                axes[i] = product(covariance, axes[i]);
            }
            makeOrthonormal(axes);
        }
        return new MeaningAxes(centre, axes);
    }

    /// Where a meaning lies on each axis.
    float[] project(float[] meaning) {
        var place = new float[COUNT];
        for (int i = 0; i < COUNT; i++) {
            double sum = 0;
            for (int j = 0; j < SIZE; j++) {
                sum += axes[i][j] * (meaning[j] - centre[j]);
            }
            place[i] = (float) sum;
        }
        return place;
    }

    void write(DataOutputStream file) throws IOException {
        writeVector(centre, file);
        for (var axis : axes) {
            writeVector(axis, file);
        }
    }

    static MeaningAxes read(DataInputStream file) throws IOException {
        var centre = readVector(file);
        var axes = new float[COUNT][];
        for (int i = 0; i < COUNT; i++) {
            axes[i] = readVector(file);
        }
        return new MeaningAxes(centre, axes);
    }

    private static void writeVector(float[] vector, DataOutputStream file) throws IOException {
        for (float part : vector) {
            file.writeFloat(part);
        }
    }

    private static float[] readVector(DataInputStream file) throws IOException {
        var vector = new float[SIZE];
        for (int i = 0; i < SIZE; i++) {
            vector[i] = file.readFloat();
        }
        return vector;
    }

    private static float[] mean(List<float[]> meanings) {
        var mean = new float[SIZE];
        for (var meaning : meanings) {
            for (int i = 0; i < SIZE; i++) {
                mean[i] += meaning[i] / meanings.size();
            }
        }
        return mean;
    }

    private static float[][] covariance(List<float[]> meanings, float[] centre) {
        var covariance = new float[SIZE][SIZE];
        var difference = new float[SIZE];
        for (var meaning : meanings) {
            for (int i = 0; i < SIZE; i++) {
                difference[i] = meaning[i] - centre[i];
            }
            for (int i = 0; i < SIZE; i++) {
                var row = covariance[i];
                float factor = difference[i];
                for (int j = 0; j < SIZE; j++) {
                    row[j] += factor * difference[j];
                }
            }
        }
        return covariance;
    }

    private static float[] product(float[][] matrix, float[] vector) {
        var product = new float[SIZE];
        for (int i = 0; i < SIZE; i++) {
            product[i] = (float) dot(matrix[i], vector);
        }
        return product;
    }

    private static void makeOrthonormal(float[][] axes) {
        for (int i = 0; i < axes.length; i++) {
            for (int before = 0; before < i; before++) {
                float shared = (float) dot(axes[i], axes[before]);
                for (int j = 0; j < SIZE; j++) {
                    axes[i][j] -= shared * axes[before][j];
                }
            }
            float length = (float) Math.sqrt(dot(axes[i], axes[i]));
            for (int j = 0; j < SIZE; j++) {
                axes[i][j] /= length;
            }
        }
    }

    private static double dot(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < SIZE; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
