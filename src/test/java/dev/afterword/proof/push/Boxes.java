package dev.afterword.proof.push;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.BitSet;
import java.util.HexFormat;

/** A document of boxes, with bytes around them that are easily spoilt. */
record Boxes(int count) {
  static final String PATH = "boxes.md";
  static final String ID = "boxes";

  /** The file when those boxes are ticked. */
  byte[] bytes(BitSet ticked) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes("\uFEFF# Boxes\r\n\r\nCaf".getBytes(StandardCharsets.UTF_8));
    out.write(0xE9);
    out.writeBytes(
        " in Latin-1,\ttabs and blanks   \n\n## Action items\r\n\r\n"
            .getBytes(StandardCharsets.UTF_8));
    for (int i = 1; i <= count; i++) {
      String marker = i % 3 == 0 ? "* " : i % 3 == 1 ? "- " : "+ ";
      String end = i == count ? "" : i % 2 == 0 ? "\r\n" : "\n";
      String line = marker + "[" + (ticked.get(i) ? "x" : " ") + "] A" + i + ": Do thing " + i;
      out.writeBytes((line + " \u2014 @team-" + i + ", P1" + end).getBytes(StandardCharsets.UTF_8));
    }
    return out.toByteArray();
  }

  /** The id that git gives to that file. */
  String blob(BitSet ticked) {
    try {
      byte[] bytes = bytes(ticked);
      MessageDigest sha = MessageDigest.getInstance("SHA-1");
      sha.update(("blob " + bytes.length + "\0").getBytes(StandardCharsets.US_ASCII));
      return HexFormat.of().formatHex(sha.digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
