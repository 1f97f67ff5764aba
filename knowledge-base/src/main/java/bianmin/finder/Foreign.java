package bianmin.finder;

import bianmin.finder.Witnesses.Chinese;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/// What finds procedures for questions of one language other than Chinese.
record Foreign(Gloss gloss, Learned learned) {
    void write(DataOutput out) throws IOException {
        gloss.write(out);
        learned.write(out);
    }

    static Foreign read(DataInput in, Chinese chinese) throws IOException {
        return new Foreign(Gloss.read(in), Learned.read(in, chinese));
    }
}
