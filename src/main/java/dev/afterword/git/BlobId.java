package dev.afterword.git;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.eclipse.jgit.lib.Constants;

/** Computes the ids that git gives to contents. */
public final class BlobId {
  private BlobId() {}

  /** Of a file with that content. */
  public static String of(byte[] content) {
    return of(Constants.TYPE_BLOB, content);
  }

  static String of(String type, byte[] content) {
    MessageDigest digest = begin(type, content.length);
    digest.update(content);
    return end(digest);
  }

  /** A digest that has taken the header of an object of so many bytes. */
  static MessageDigest begin(String type, long size) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-1");
      digest.update((type + " " + size + "\0").getBytes(US_ASCII));
      return digest;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-1", e);
    }
  }

  static String end(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }
}
