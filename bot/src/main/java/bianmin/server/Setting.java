package bianmin.server;

/// A setting's declaration: the table in the README is made from these.
///
/// @param name of the environment variable
/// @param usual what holds when it is unset, in words
/// @param meaning in one sentence
/// @param secret true if its value must never be printed
record Setting(String name, String usual, String meaning, boolean secret) {}
