package bianmin.finder;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.IOContext;

/// BM25 of a question against each procedure, in three fields kept apart: a procedure is one document. In memory.
final class TextIndex implements AutoCloseable {
    enum Part {
        TITLE,
        SAMPLES,
        BODY
    }

    /// What of a procedure is indexed, normalised.
    record Texts(String title, String samples, String body) {}

    private static final String POSITION = "position";
    private static final int LONGEST_QUESTION = 160;

    private final ByteBuffersDirectory directory;
    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final int procedures;
    private final Spelling spelling;
    private final int[] positions;

    private TextIndex(ByteBuffersDirectory directory, int procedures, Spelling spelling) throws IOException {
        this.directory = directory;
        this.reader = DirectoryReader.open(directory);
        this.positions = positions(reader);
        this.searcher = new IndexSearcher(reader);
        this.searcher.setQueryCache(null);
        this.procedures = procedures;
        this.spelling = spelling;
    }

    static TextIndex of(List<Texts> procedures, Spelling spelling) {
        var directory = new ByteBuffersDirectory();
        try (var writer = new IndexWriter(directory, new IndexWriterConfig(spelling.analyzer()))) {
            for (int at = 0; at < procedures.size(); at++) {
                var texts = procedures.get(at);
                var document = new Document();
                document.add(new NumericDocValuesField(POSITION, at));
                document.add(new TextField(Part.TITLE.name(), spelling.written(texts.title()), Field.Store.NO));
                document.add(new TextField(Part.SAMPLES.name(), spelling.written(texts.samples()), Field.Store.NO));
                document.add(new TextField(Part.BODY.name(), spelling.written(texts.body()), Field.Store.NO));
                writer.addDocument(document);
            }
            writer.commit();
            return new TextIndex(directory, procedures.size(), spelling);
        } catch (IOException e) {
            throw new UncheckedIOException("an index in memory", e);
        }
    }

    /// Which procedure each document of the index is.
    private static int[] positions(DirectoryReader reader) throws IOException {
        var positions = new int[reader.maxDoc()];
        for (var leaf : reader.leaves()) {
            var at = DocValues.getNumeric(leaf.reader(), POSITION);
            for (int document = at.nextDoc(); document != DocIdSetIterator.NO_MORE_DOCS; document = at.nextDoc()) {
                positions[leaf.docBase + document] = (int) at.longValue();
            }
        }
        return positions;
    }

    /// The score of each procedure; 0 where nothing fits.
    double[] scores(Part part, String normalised) {
        var question = normalised.substring(0, Math.min(LONGEST_QUESTION, normalised.length()));
        var query = new BooleanQuery.Builder();
        for (var gram : spelling.terms(question)) {
            query.add(new TermQuery(new Term(part.name(), gram)), BooleanClause.Occur.SHOULD);
        }
        var scores = new double[procedures];
        try {
            for (var hit : searcher.search(query.build(), procedures).scoreDocs) {
                scores[positions[hit.doc]] = hit.score;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("an index in memory", e);
        }
        return scores;
    }

    void write(DataOutput out) throws IOException {
        var files = directory.listAll();
        out.writeInt(procedures);
        out.writeUTF(spelling.name());
        out.writeInt(files.length);
        for (var file : files) {
            try (var in = directory.openInput(file, IOContext.READONCE)) {
                var bytes = new byte[Math.toIntExact(in.length())];
                in.readBytes(bytes, 0, bytes.length);
                out.writeUTF(file);
                out.writeInt(bytes.length);
                out.write(bytes);
            }
        }
    }

    static TextIndex read(DataInput in) throws IOException {
        int procedures = in.readInt();
        var spelling = Spelling.valueOf(in.readUTF());
        var directory = new ByteBuffersDirectory();
        for (int files = in.readInt(); files > 0; files--) {
            try (var out = directory.createOutput(in.readUTF(), IOContext.DEFAULT)) {
                var bytes = new byte[in.readInt()];
                in.readFully(bytes);
                out.writeBytes(bytes, bytes.length);
            }
        }
        return new TextIndex(directory, procedures, spelling);
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException("an index in memory", e);
        }
    }
}
