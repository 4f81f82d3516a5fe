package dev.afterword.git;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.StringJoiner;

/** Names of files on disk, as git would store them. */
public final class DiskName {
  private DiskName() {}

  /**
   * The name of a file. Java decodes names by the locale, which may be plain ASCII in a container;
   * the URI of a path keeps its bytes.
   */
  static EntryName of(Path path) {
    String name = String.valueOf(path.getFileName());
    if (US_ASCII.newEncoder().canEncode(name)) {
      return new EntryName(name, EntryName.Encoding.UTF_8);
    }
    String uri = path.toUri().getRawPath();
    String trimmed = uri.endsWith("/") ? uri.substring(0, uri.length() - 1) : uri;
    return EntryName.of(percentDecoded(trimmed.substring(trimmed.lastIndexOf('/') + 1)));
  }

  /** The path of a folder below another one, with {@code /}; empty when they are the same. */
  public static String below(Path top, Path folder) {
    StringJoiner names = new StringJoiner("/");
    for (Path at = top; !at.equals(folder); ) {
      at = folder.getRoot().resolve(folder.subpath(0, at.getNameCount() + 1));
      names.add(of(at).text());
    }
    return names.toString();
  }

  private static byte[] percentDecoded(String text) {
    byte[] written = text.getBytes(ISO_8859_1);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(written.length);
    for (int i = 0; i < written.length; i++) {
      if (written[i] == '%') {
        bytes.write(Integer.parseInt(text, i + 1, i + 3, 16));
        i += 2;
      } else {
        bytes.write(written[i]);
      }
    }
    return bytes.toByteArray();
  }
}
