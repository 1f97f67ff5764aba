package bianmin.finder;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;

/// Finds where a smooth function is smallest: L-BFGS (Nocedal 1980) with halving steps.
final class Minimum {
    private static final int REMEMBERED = 7;
    private static final double ENOUGH_DESCENT = 1e-4;
    private static final int HALVINGS = 20;

    private Minimum() {}

    interface Smooth {
        /// The value at a place; fills in the gradient.
        double at(double[] place, double[] gradient);
    }

    @SuppressWarnings("ArrayRecordComponent") // numbers to compute with, never compared
    private record Pair(double[] step, double[] change, double product) {}

    static double[] of(Smooth function, double[] start, int rounds) {
        var place = start.clone();
        var gradient = new double[place.length];
        double value = function.at(place, gradient);
        var memory = new ArrayDeque<Pair>();
        for (int round = 0; round < rounds; round++) {
            var direction = direction(gradient, memory);
            double slope = dot(direction, gradient);
            if (slope >= -1e-12) {
                return place;
            }
            double length = memory.isEmpty() ? 1 / Math.max(1, Math.sqrt(dot(gradient, gradient))) : 1;
            var next = new double[place.length];
            var nextGradient = new double[place.length];
            double nextValue = Double.POSITIVE_INFINITY;
            for (int halving = 0; halving < HALVINGS; halving++, length /= 2) {
                for (int i = 0; i < place.length; i++) {
                    next[i] = place[i] + length * direction[i];
                }
                nextValue = function.at(next, nextGradient);
                if (nextValue <= value + ENOUGH_DESCENT * length * slope) {
                    break;
                }
            }
            if (!(nextValue < value)) {
                return place;
            }
            remember(memory, place, next, gradient, nextGradient);
            boolean settled = value - nextValue < 1e-7 * Math.abs(value);
            place = next;
            gradient = nextGradient;
            value = nextValue;
            if (settled) {
                return place;
            }
        }
        return place;
    }

    private static void remember(
            ArrayDeque<Pair> memory, double[] place, double[] next, double[] gradient, double[] nextGradient) {
        var step = difference(next, place);
        var change = difference(nextGradient, gradient);
        double product = dot(step, change);
        if (product > 1e-12) {
            memory.addLast(new Pair(step, change, product));
            if (memory.size() > REMEMBERED) {
                memory.removeFirst();
            }
        }
    }

    private static double[] direction(double[] gradient, ArrayDeque<Pair> memory) {
        var direction = Arrays.stream(gradient).map(g -> -g).toArray();
        var newestFirst = new ArrayList<>(memory);
        Collections.reverse(newestFirst);
        var weights = new ArrayDeque<Double>();
        for (var pair : newestFirst) {
            double weight = dot(pair.step(), direction) / pair.product();
            add(direction, -weight, pair.change());
            weights.push(weight);
        }
        if (!memory.isEmpty()) {
            var newest = memory.getLast();
            double scale = newest.product() / dot(newest.change(), newest.change());
            for (int i = 0; i < direction.length; i++) {
                direction[i] *= scale;
            }
        }
        for (var pair : memory) {
            double weight = dot(pair.change(), direction) / pair.product();
            add(direction, weights.pop() - weight, pair.step());
        }
        return direction;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static void add(double[] a, double factor, double[] b) {
        for (int i = 0; i < a.length; i++) {
            a[i] += factor * b[i];
        }
    }

    private static double[] difference(double[] a, double[] b) {
        var difference = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            difference[i] = a[i] - b[i];
        }
        return difference;
    }
}
