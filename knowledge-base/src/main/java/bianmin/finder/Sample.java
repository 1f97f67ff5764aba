package bianmin.finder;

/// A text whose procedure is known.
///
/// @param procedure its position among the procedures
/// @param weight how much it counts; a sample question counts 1
@SuppressWarnings("ArrayRecordComponent") // numbers to compute with, never compared
record Sample(int procedure, String normalised, float[] vector, float weight) {}
