package bianmin.finder;

/// What speaks for or against a procedure. Each gives every procedure a number; [Fusion] weighs them.
enum Witness {
    /// Cosine with the procedure's mean direction.
    MEAN(.5),
    /// Cosine with its nearest samples.
    NEAREST(.5),
    /// Logistic regression on the meaning.
    MEANING(1),
    /// OpenNLP's maximum entropy on the letters.
    LETTERS(.8),
    /// BM25 in title and other names.
    TITLE(.3),
    /// BM25 in the samples.
    SAMPLES(.3),
    /// BM25 in the sections and the evidence.
    BODY(.4),
    /// What has learned Chinese says of a text of another language, put into Chinese word by word.
    CHINESE(1);

    /// What it is trusted before anything was measured, in standard deviations.
    ///
    /// Fitting alone would trust the body too much and the samples too little: who writes samples has just written
    /// the body, and takes care that no two samples are alike. A citizen has done neither.
    final double trust;

    Witness(double trust) {
        this.trust = trust;
    }
}
