package bianmin.finder;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/// Where in the whitened space the questions of each procedure lie: their mean, and each of them.
final class Directions {
    private static final int NEAREST = 3;

    private final Whitening whitening;
    private final float[][] means;
    private final float[][] samples;
    private final int[] owners;

    private Directions(Whitening whitening, float[][] means, float[][] samples, int[] owners) {
        this.whitening = whitening;
        this.means = means;
        this.samples = samples;
        this.owners = owners;
    }

    /// @param titles counted twice in the mean, so that a procedure with odd samples stays near its name
    static Directions learn(int procedures, List<Sample> samples, List<Sample> titles) {
        var raw = means(procedures, samples, titles);
        var whitening = Whitening.learn(samples, raw);
        return new Directions(
                whitening,
                Arrays.stream(raw).map(whitening::whiten).toArray(float[][]::new),
                samples.stream()
                        .map(sample -> whitening.whiten(sample.vector()))
                        .toArray(float[][]::new),
                samples.stream().mapToInt(Sample::procedure).toArray());
    }

    private static float[][] means(int procedures, List<Sample> samples, List<Sample> titles) {
        var means = new float[procedures][];
        var weights = new float[procedures];
        samples.forEach(sample -> count(sample, 1, means, weights));
        titles.forEach(title -> count(title, 2, means, weights));
        for (int at = 0; at < procedures; at++) {
            for (int i = 0; i < means[at].length; i++) {
                means[at][i] /= weights[at];
            }
        }
        return means;
    }

    private static void count(Sample text, float times, float[][] means, float[] weights) {
        int at = text.procedure();
        if (means[at] == null) {
            means[at] = new float[text.vector().length];
        }
        Vectors.add(means[at], times, text.vector());
        weights[at] += times;
    }

    float[] whiten(float[] vector) {
        return whitening.whiten(vector);
    }

    /// The cosine with each procedure's mean.
    double[] nearMean(float[] white) {
        return Arrays.stream(means)
                .mapToDouble(mean -> Vectors.dot(white, mean))
                .toArray();
    }

    /// The mean cosine with the nearest samples of each procedure.
    double[] nearSamples(float[] white) {
        var nearest = new float[means.length][NEAREST];
        for (var row : nearest) {
            Arrays.fill(row, -1);
        }
        for (int at = 0; at < samples.length; at++) {
            insert(nearest[owners[at]], Vectors.dot(white, samples[at]));
        }
        return Arrays.stream(nearest)
                .mapToDouble(row -> (row[0] + row[1] + row[2]) / NEAREST)
                .toArray();
    }

    private static void insert(float[] highestFirst, float value) {
        float carried = value;
        for (int i = 0; i < highestFirst.length; i++) {
            if (carried > highestFirst[i]) {
                float lower = highestFirst[i];
                highestFirst[i] = carried;
                carried = lower;
            }
        }
    }

    void write(DataOutput out) throws IOException {
        whitening.write(out);
        out.writeInt(means.length);
        for (var mean : means) {
            Floats.write(out, mean);
        }
        out.writeInt(samples.length);
        for (int at = 0; at < samples.length; at++) {
            out.writeInt(owners[at]);
            Floats.write(out, samples[at]);
        }
    }

    static Directions read(DataInput in) throws IOException {
        var whitening = Whitening.read(in);
        var means = new float[in.readInt()][];
        for (int at = 0; at < means.length; at++) {
            means[at] = Floats.read(in);
        }
        var samples = new float[in.readInt()][];
        var owners = new int[samples.length];
        for (int at = 0; at < samples.length; at++) {
            owners[at] = in.readInt();
            samples[at] = Floats.read(in);
        }
        return new Directions(whitening, means, samples, owners);
    }
}
