package bianmin.finder;

/// What finds procedures for questions of one language other than Chinese.
record Foreign(Gloss gloss, Learned learned) {}
