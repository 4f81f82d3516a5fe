package dev.afterword.search;

import dev.afterword.domain.Section;
import dev.afterword.domain.SectionRole;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Where each section lies in the stored body of a document. */
record SectionTable(List<Entry> entries) {

  /** One section: {@code body[start, end)}. */
  record Entry(int start, int end, boolean summary, String heading, String anchor) {}

  /** Appends the sections' text to {@code body} and tells where each is. */
  static BytesRef write(List<Section> sections, StringBuilder body) {
    RecordWriter out = new RecordWriter().count(sections.size());
    for (Section section : sections) {
      int start = body.length();
      body.append(section.text()).append("\n\n");
      out.count(start)
          .count(body.length())
          .count(section.role() == SectionRole.SUMMARY ? 1 : 0)
          .text(section.heading())
          .text(section.anchor());
    }
    return out.done();
  }

  static SectionTable read(BytesRef bytes) {
    RecordReader in = new RecordReader(bytes);
    int size = in.count();
    List<Entry> entries = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      entries.add(new Entry(in.count(), in.count(), in.count() == 1, in.text(), in.text()));
    }
    return new SectionTable(entries);
  }

  /** The section around that offset, null when there is none. */
  @Nullable Entry at(int offset) {
    for (Entry entry : entries) {
      if (offset >= entry.start() && offset < entry.end()) {
        return entry;
      }
    }
    return null;
  }

  /** The summary, else the first section with text. */
  @Nullable Entry opening() {
    Entry first = null;
    for (Entry entry : entries) {
      boolean hasText = entry.end() - entry.start() > 3;
      if (entry.summary() && hasText) {
        return entry;
      }
      first = first == null && hasText ? entry : first;
    }
    return first;
  }
}
