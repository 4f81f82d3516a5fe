package dev.afterword.proposal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.afterword.author.Slug;
import java.util.Arrays;
import java.util.Optional;

/**
 * A picture beside a document.
 *
 * @param name as the writer's computer calls it
 */
public record Image(String name, byte[] bytes) {
  public static final int MOST_BYTES = 4 << 20;
  public static final int MOST_IMAGES = 20;

  /** Formats that browsers draw without running anything in them, by how their files begin. */
  private enum Format {
    PNG("png"),
    JPEG("jpg"),
    GIF("gif"),
    WEBP("webp"),
    AVIF("avif");

    private final String extension;

    Format(String extension) {
      this.extension = extension;
    }
  }

  /** What stands against this image; empty when nothing does. */
  Optional<String> objection() {
    if (bytes.length > MOST_BYTES) {
      return Optional.of(
          "image \"%s\": %d kB (expected at most %d kB)"
              .formatted(name, bytes.length >> 10, MOST_BYTES >> 10));
    }
    return format().isPresent()
        ? Optional.empty()
        : Optional.of("image \"" + name + "\" (expected PNG, JPEG, GIF, WebP or AVIF)");
  }

  /** The name that the file gets: plain letters, and the extension of what is in it. */
  public String fileName() {
    int dot = name.lastIndexOf('.');
    String stem = Slug.of(dot > 0 ? name.substring(0, dot) : name, "image");
    return stem + "." + format().map(format -> format.extension).orElse("bin");
  }

  private Optional<Format> format() {
    String head = new String(Arrays.copyOf(bytes, 16), ISO_8859_1);
    if (head.startsWith("\u0089PNG\r\n\u001a\n")) {
      return Optional.of(Format.PNG);
    }
    if (head.startsWith("\u00ff\u00d8\u00ff")) {
      return Optional.of(Format.JPEG);
    }
    if (head.startsWith("GIF87a") || head.startsWith("GIF89a")) {
      return Optional.of(Format.GIF);
    }
    if (head.startsWith("RIFF") && head.startsWith("WEBP", 8)) {
      return Optional.of(Format.WEBP);
    }
    boolean isAvif = head.startsWith("ftypavi", 4) || head.startsWith("ftypmif1", 4);
    return isAvif ? Optional.of(Format.AVIF) : Optional.empty();
  }
}
