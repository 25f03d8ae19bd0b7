package dutygraph.bench;

import java.io.IOException;
import java.io.StringReader;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.queries.mlt.MoreLikeThis;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;

/** An index of the tokens, asked "more like this" for each probe; the first 50 answers are checked. One thread. */
final class LuceneSearch implements AutoCloseable {

    private static final int TOP = 50;
    private static final String FIELD = "tokens";

    private final Ranked sets;
    private final DirectoryReader reader;

    private LuceneSearch(Ranked sets, DirectoryReader reader) {
        this.sets = sets;
        this.reader = reader;
    }

    /** The document's number is the position of its set: one thread writes, nothing is deleted. */
    static LuceneSearch index(Ranked sets) throws IOException {
        var directory = new ByteBuffersDirectory();
        try (var writer =
                new IndexWriter(directory, new IndexWriterConfig(new WhitespaceAnalyzer()).setRAMBufferSizeMB(256))) {
            for (var set : sets.sets()) {
                var document = new Document();
                document.add(new TextField(FIELD, words(set), Field.Store.NO));
                writer.addDocument(document);
            }
            writer.forceMerge(1);
        }
        return new LuceneSearch(sets, DirectoryReader.open(directory));
    }

    private static String words(int[] set) {
        return Arrays.stream(set).mapToObj(Integer::toString).collect(Collectors.joining(" "));
    }

    long[] pairs(int[] probes, int threshold) throws IOException {
        var searcher = new IndexSearcher(reader);
        var like = new MoreLikeThis(reader);
        like.setAnalyzer(new WhitespaceAnalyzer());
        like.setFieldNames(new String[] {FIELD});
        like.setMinTermFreq(1);
        like.setMinDocFreq(2);
        var found = new Pairs();
        for (var probe : probes) {
            var query = like.like(FIELD, new StringReader(words(sets.sets()[probe])));
            for (var hit : List.of(searcher.search(query, TOP + 1).scoreDocs)) {
                if (hit.doc != probe && sets.alike(hit.doc, probe, threshold)) {
                    found.add(hit.doc, probe);
                }
            }
        }
        return found.sorted();
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
