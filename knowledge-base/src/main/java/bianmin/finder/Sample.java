package bianmin.finder;

/// A text whose procedure is known.
///
/// @param procedure its position among the procedures
/// @param chinese the same for a Chinese text, word by word for another
/// @param vector of the Chinese
/// @param weight how much it counts; a sample question counts 1
@SuppressWarnings("ArrayRecordComponent") // numbers to compute with, never compared
record Sample(int procedure, String normalised, String chinese, float[] vector, float weight) {}
