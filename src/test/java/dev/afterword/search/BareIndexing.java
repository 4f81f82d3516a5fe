package dev.afterword.search;

import dev.afterword.domain.CommitRecord;
import dev.afterword.domain.Taxonomy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.store.MMapDirectory;

/** Lucene with nothing around it: what writing the fields costs at least. For one thread. */
public final class BareIndexing implements AutoCloseable {
  private final Analyzer analyzer = new TextAnalyzer();
  private final MMapDirectory directory;
  private final IndexWriter writer;

  public BareIndexing(Path folder) throws IOException {
    directory = new MMapDirectory(folder);
    writer =
        new IndexWriter(
            directory,
            new IndexWriterConfig(analyzer)
                .setRAMBufferSizeMB(64)
                .setSimilarity(Ranking.SIMILARITY)
                // Merging counts, too, so it is done while time is taken.
                .setMergeScheduler(new SerialMergeScheduler()));
  }

  /** Fields that are ready to be written; making them is not Lucene's work. */
  public static final class Prepared {
    private final List<List<Document>> blocks = new ArrayList<>();

    public void add(IndexedDocument document) {
      blocks.add(DocumentFields.of(document, ActionFields.of(Taxonomy.DEFAULT)));
    }

    public void add(CommitRecord commit, long sequence) {
      blocks.add(ChangeFields.of(commit, sequence));
    }

    /** A whole file as one field. */
    public void add(String text) {
      Document document = new Document();
      document.add(new TextField(Fields.TEXT, text, Field.Store.NO));
      blocks.add(List.of(document));
    }
  }

  public void write(Prepared prepared) throws IOException {
    for (List<Document> block : prepared.blocks) {
      writer.addDocuments(block);
    }
  }

  public void commit() throws IOException {
    writer.commit();
  }

  @Override
  public void close() throws IOException {
    writer.close();
    directory.close();
    analyzer.close();
  }
}
