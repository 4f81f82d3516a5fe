package dev.afterword.web;

import dev.afterword.ingest.Library;
import dev.afterword.proposal.Proposals;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Files of the library as they are stored: checked raster images as such, all else as text. */
final class RawFiles {
  private final Library library;
  private final Proposals proposals;

  RawFiles(Library library, Proposals proposals) {
    this.library = library;
    this.proposals = proposals;
  }

  void send(Context context) {
    String proposal = context.queryParam("proposal");
    if (proposal != null) {
      sendProposed(context, proposal, context.pathParam("path"));
      return;
    }
    String path = context.pathParam("path");
    byte[] bytes =
        library
            .documents()
            .file(path)
            .orElseThrow(() -> RequestException.notFound("No file " + path));
    context.header("Content-Security-Policy", SecurityHeaders.RAW_POLICY);
    Optional<String> image = imageType(path, bytes);
    if (image.isPresent()) {
      context.contentType(image.get()).result(bytes);
    } else if (isText(bytes)) {
      context.contentType("text/plain; charset=utf-8").result(bytes);
    } else {
      throw new RequestException(
          415,
          path
              + ": neither text nor an image that browsers draw (expected text, PNG, JPEG, GIF, WebP or AVIF)");
    }
  }

  /** Of a proposal its images only: its texts are shown on its page. */
  private void sendProposed(Context context, String proposal, String path) {
    byte[] bytes =
        proposals
            .find(proposal)
            .flatMap(found -> new ProposedFiles(library).read(found, path))
            .orElseThrow(() -> RequestException.notFound("No file " + path + " in " + proposal));
    context.header("Content-Security-Policy", SecurityHeaders.RAW_POLICY);
    String type =
        imageType(path, bytes)
            .orElseThrow(
                () -> new RequestException(415, path + " (expected PNG, JPEG, GIF, WebP or AVIF)"));
    context.contentType(type).result(bytes);
  }

  /** The media type, when the name and the first bytes agree on it. */
  private static Optional<String> imageType(String path, byte[] bytes) {
    String name = path.toLowerCase(Locale.ROOT);
    if (name.endsWith(".png") && begins(bytes, 0, "\u0089PNG\r\n\u001a\n")) {
      return Optional.of("image/png");
    }
    if ((name.endsWith(".jpg") || name.endsWith(".jpeg"))
        && begins(bytes, 0, "\u00ff\u00d8\u00ff")) {
      return Optional.of("image/jpeg");
    }
    if (name.endsWith(".gif") && (begins(bytes, 0, "GIF87a") || begins(bytes, 0, "GIF89a"))) {
      return Optional.of("image/gif");
    }
    if (name.endsWith(".webp") && begins(bytes, 0, "RIFF") && begins(bytes, 8, "WEBP")) {
      return Optional.of("image/webp");
    }
    if (name.endsWith(".avif") && begins(bytes, 4, "ftypavif")) {
      return Optional.of("image/avif");
    }
    return Optional.empty();
  }

  private static boolean begins(byte[] bytes, int offset, String magic) {
    byte[] wanted = magic.getBytes(StandardCharsets.ISO_8859_1);
    return bytes.length >= offset + wanted.length
        && Arrays.equals(bytes, offset, offset + wanted.length, wanted, 0, wanted.length);
  }

  /** Text has no NUL near its beginning; git judges likewise. */
  private static boolean isText(byte[] bytes) {
    for (int i = 0; i < Math.min(bytes.length, 8_000); i++) {
      if (bytes[i] == 0) {
        return false;
      }
    }
    return true;
  }
}
