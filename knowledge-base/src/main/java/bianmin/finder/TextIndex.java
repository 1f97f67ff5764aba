package bianmin.finder;

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

    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final int procedures;
    private final int[] positions;

    private TextIndex(DirectoryReader reader, int procedures) throws IOException {
        this.reader = reader;
        this.positions = positions(reader);
        this.searcher = new IndexSearcher(reader);
        this.searcher.setQueryCache(null);
        this.procedures = procedures;
    }

    static TextIndex of(List<Texts> procedures) {
        var directory = new ByteBuffersDirectory();
        try (var writer = new IndexWriter(directory, new IndexWriterConfig(new CharacterGrams()))) {
            for (int at = 0; at < procedures.size(); at++) {
                var texts = procedures.get(at);
                var document = new Document();
                document.add(new NumericDocValuesField(POSITION, at));
                document.add(new TextField(Part.TITLE.name(), texts.title(), Field.Store.NO));
                document.add(new TextField(Part.SAMPLES.name(), texts.samples(), Field.Store.NO));
                document.add(new TextField(Part.BODY.name(), texts.body(), Field.Store.NO));
                writer.addDocument(document);
            }
            writer.commit();
            return new TextIndex(DirectoryReader.open(directory), procedures.size());
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
        for (var gram : CharacterGrams.of(question)) {
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

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException("an index in memory", e);
        }
    }
}
