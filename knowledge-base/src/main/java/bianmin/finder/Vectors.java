package bianmin.finder;

/// Arithmetic on vectors.
final class Vectors {
    private Vectors() {}

    static float dot(float[] a, float[] b) {
        return dot(a, b, 0, a.length);
    }

    /// The product of a vector with a row of a matrix that is stored row after row.
    static float dot(float[] a, float[] rows, int from, int length) {
        float s0 = 0;
        float s1 = 0;
        float s2 = 0;
        float s3 = 0;
        int i = 0;
        for (; i + 3 < length; i += 4) {
            s0 += a[i] * rows[from + i];
            s1 += a[i + 1] * rows[from + i + 1];
            s2 += a[i + 2] * rows[from + i + 2];
            s3 += a[i + 3] * rows[from + i + 3];
        }
        for (; i < length; i++) {
            s0 += a[i] * rows[from + i];
        }
        return s0 + s1 + s2 + s3;
    }

    /// Adds `factor` times `b` to `a`.
    static void add(float[] a, float factor, float[] b) {
        for (int i = 0; i < a.length; i++) {
            a[i] += factor * b[i];
        }
    }

    /// Divides by its length, in place.
    static float[] unit(float[] vector) {
        float length = (float) Math.sqrt(dot(vector, vector));
        if (length > 1e-9f) {
            for (int i = 0; i < vector.length; i++) {
                vector[i] /= length;
            }
        }
        return vector;
    }

    /// The logarithm of the sum of what scores are logarithms of.
    static double logSum(double[] scores) {
        double highest = Double.NEGATIVE_INFINITY;
        for (double score : scores) {
            highest = Math.max(highest, score);
        }
        double sum = 0;
        for (double score : scores) {
            sum += Math.exp(score - highest);
        }
        return highest + Math.log(sum);
    }

    /// Turns scores into their logarithmic probabilities, in place.
    static double[] logSoftmax(double[] scores) {
        double sum = logSum(scores);
        for (int i = 0; i < scores.length; i++) {
            scores[i] -= sum;
        }
        return scores;
    }
}
