package dev.afterword.web.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * The style, script and icon of the pages, each under a name that holds the hash of its content: an
 * address never changes what it gives, so it may be cached for ever.
 */
public final class Assets {
  private static final String FOLDER = "/dev/afterword/web/assets/";

  /** The parts of the style in the order in which they are joined; later ones win. */
  private static final List<String> STYLE =
      List.of(
          "base.css",
          "frame.css",
          "parts.css",
          "box.css",
          "home.css",
          "search.css",
          "precedent.css",
          "catalog.css",
          "ledger.css",
          "document.css",
          "diagrams.css",
          "insights.css",
          "proposals.css",
          "write.css",
          "action.css",
          "meeting.css",
          "agenda.css",
          "print.css");

  private static final Pattern COMMENT =
      Pattern.compile("^(?://.*|/\\*.*\\*/)\\R", Pattern.MULTILINE);

  private final Map<String, Asset> byName = new HashMap<>();
  private final Map<String, String> addresses = new HashMap<>();

  private Assets() {}

  /**
   * A file as it is sent.
   *
   * @param name with the hash: {@code site-3f2a9c01.css}
   * @param content not to be changed
   * @param gzip the same compressed
   */
  public record Asset(String name, String mediaType, byte[] content, byte[] gzip) {}

  /** Reads them from the class path. */
  public static Assets load() {
    Assets assets = new Assets();
    assets.add("site", "css", "text/css; charset=utf-8", joined(STYLE));
    assets.add(
        "site",
        "js",
        "text/javascript; charset=utf-8",
        joined(List.of("htmx.min.js", "site.js", "box.js", "meeting.js")));
    assets.add("favicon", "svg", "image/svg+xml", joined(List.of("favicon.svg")));
    return assets;
  }

  /** The asset of that name with its hash. */
  public Optional<Asset> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** The address of what is plainly called so: {@code site.css}. */
  public String address(String plainName) {
    String address = addresses.get(plainName);
    if (address == null) {
      throw new IllegalArgumentException(
          "asset: \"" + plainName + "\" (expected one of " + addresses.keySet() + ")");
    }
    return address;
  }

  private void add(String stem, String ending, String mediaType, byte[] content) {
    String name = stem + "-" + hash(content) + "." + ending;
    byName.put(name, new Asset(name, mediaType, content, gzip(content)));
    addresses.put(stem + "." + ending, Urls.asset(name));
  }

  private static byte[] joined(List<String> files) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (String file : files) {
      try (InputStream in = Assets.class.getResourceAsStream(FOLDER + file)) {
        if (in == null) {
          throw new IllegalStateException("asset " + FOLDER + file + " is not on the class path");
        }
        all.writeBytes(file.contains(".min.") ? in.readAllBytes() : plain(in.readAllBytes()));
        all.write('\n');
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return all.toByteArray();
  }

  /** Without indents and lines that only comment, for which no visitor needs to wait. */
  private static byte[] plain(byte[] source) {
    String lines = new String(source, UTF_8).replaceAll("(?m)^\\s+", "");
    return COMMENT.matcher(lines).replaceAll("").getBytes(UTF_8);
  }

  private static String hash(byte[] content) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
      return HexFormat.of().formatHex(digest, 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static byte[] gzip(byte[] content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream gzip = new SmallGzip(out)) {
      gzip.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** Made once, sent often. */
  private static final class SmallGzip extends GZIPOutputStream {
    private SmallGzip(OutputStream out) throws IOException {
      super(out);
      def.setLevel(Deflater.BEST_COMPRESSION);
    }
  }
}
