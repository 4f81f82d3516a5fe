package dev.afterword.improvement;

import dev.afterword.domain.ActionItem;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What a page showed of an action item, so that nobody changes what they did not see. */
public final class Seen {
  private static final int BYTES = 8;

  private Seen() {}

  /** 16 hex digits that are others as soon as the item says anything else, on whatever line. */
  public static String mark(ActionItem item) {
    String all =
        String.join(
            "\n",
            item.id(),
            item.text(),
            String.valueOf(item.type()),
            String.valueOf(item.owner()),
            String.valueOf(item.priority()),
            String.valueOf(item.due()),
            item.state().name(),
            item.links().toString(),
            String.valueOf(item.evidence()));
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is missing (expected in every JDK)", e);
    }
  }
}
