package dev.afterword.search;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Writes values one after another into few bytes; {@link RecordReader} reads them back. */
final class RecordWriter {
  private static final int NULL = 0;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
  private final DataOutputStream out = new DataOutputStream(bytes);

  /** A number of 0 or more, in 7-bit groups. */
  RecordWriter count(int value) {
    try {
      int rest = value;
      while ((rest & ~0x7F) != 0) {
        out.writeByte((rest & 0x7F) | 0x80);
        rest >>>= 7;
      }
      out.writeByte(rest);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  RecordWriter number(long value) {
    try {
      out.writeLong(value);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A text or null. */
  RecordWriter text(@Nullable String value) {
    if (value == null) {
      return count(NULL);
    }
    byte[] encoded = value.getBytes(StandardCharsets.UTF_8);
    count(encoded.length + 1);
    bytes.writeBytes(encoded);
    return this;
  }

  RecordWriter texts(List<String> values) {
    count(values.size());
    values.forEach(this::text);
    return this;
  }

  /** An enum's constant by its name, or null: a constant added in between does no harm. */
  RecordWriter constant(@Nullable Enum<?> value) {
    return text(value == null ? null : value.name());
  }

  BytesRef done() {
    return new BytesRef(bytes.toByteArray());
  }
}
