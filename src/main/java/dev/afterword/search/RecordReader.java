package dev.afterword.search;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Reads what {@link RecordWriter} wrote, in the same order. */
final class RecordReader {
  private final ByteBuffer bytes;

  RecordReader(BytesRef ref) {
    this.bytes = ByteBuffer.wrap(ref.bytes, ref.offset, ref.length);
  }

  int count() {
    int value = 0;
    for (int shift = 0; ; shift += 7) {
      byte next = bytes.get();
      value |= (next & 0x7F) << shift;
      if (next >= 0) {
        return value;
      }
    }
  }

  long number() {
    return bytes.getLong();
  }

  @Nullable String nullableText() {
    int length = count() - 1;
    if (length < 0) {
      return null;
    }
    String text =
        new String(
            bytes.array(), bytes.arrayOffset() + bytes.position(), length, StandardCharsets.UTF_8);
    bytes.position(bytes.position() + length);
    return text;
  }

  String text() {
    return Objects.requireNonNull(nullableText());
  }

  List<String> texts() {
    int size = count();
    List<String> values = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      values.add(text());
    }
    return values;
  }

  <E extends Enum<E>> @Nullable E constant(Class<E> type) {
    String name = nullableText();
    return name == null ? null : Enum.valueOf(type, name);
  }
}
