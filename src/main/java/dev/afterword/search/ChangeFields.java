package dev.afterword.search;

import dev.afterword.domain.CommitRecord;
import dev.afterword.domain.CommitRecord.FileChange;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;

/** A commit as Lucene documents, one for each file that it changed. */
final class ChangeFields {
  private ChangeFields() {}

  static List<Document> of(CommitRecord commit, long sequence) {
    return commit.changes().stream().map(change -> of(commit, change, sequence)).toList();
  }

  private static Document of(CommitRecord commit, FileChange change, long sequence) {
    Document fields = new Document();
    fields.add(new StringField(Fields.TYPE, Fields.CHANGE, Store.NO));
    fields.add(new StringField(Fields.COMMIT, commit.id(), Store.NO));
    fields.add(new StringField(Fields.CHANGED, change.path(), Store.NO));
    fields.add(new LongField(Fields.SEQUENCE, sequence, Store.NO));
    fields.add(new StoredField(Fields.RECORD, Records.change(commit, change)));
    DocumentFields.fill(fields);
    String previous = change.previousPath();
    if (previous != null) {
      fields.add(new StringField(Fields.RENAMED, "yes", Store.NO));
      fields.add(new StringField(Fields.FROM, previous, Store.NO));
      fields.add(new StringField(Fields.FROM, withoutExtension(previous), Store.NO));
    }
    return fields;
  }

  private static String withoutExtension(String path) {
    int dot = path.indexOf('.', path.lastIndexOf('/') + 2);
    return dot < 0 ? path : path.substring(0, dot);
  }
}
