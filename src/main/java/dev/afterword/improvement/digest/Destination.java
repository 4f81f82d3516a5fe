package dev.afterword.improvement.digest;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.afterword.forge.WebhookAddress;
import dev.afterword.improvement.digest.DigestText.Style;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.json.JsonMapper;

/** Where a digest is sent to, and in what form. Neither address nor secret is shown. */
public sealed interface Destination {
  /** What it is called: {@code slack}. */
  String kind();

  WebhookAddress address();

  /** What is sent: the same bytes for the same digest. */
  byte[] body(Digest digest);

  /** What goes with it. */
  Map<String, String> headers(byte[] body, Instant now);

  /** Tells it from others; the address cannot be had from it. */
  default String key() {
    return kind() + "-" + hash(address().uri().toString().getBytes(UTF_8));
  }

  /** An incoming webhook of Slack, or of what takes the same. */
  record Slack(WebhookAddress address) implements Destination {
    @Override
    public String kind() {
      return "slack";
    }

    @Override
    public byte[] body(Digest digest) {
      return json(Map.of("text", DigestText.of(digest, Style.SLACK)));
    }

    @Override
    public Map<String, String> headers(byte[] body, Instant now) {
      return Map.of();
    }
  }

  /**
   * Any other webhook: gets {@link DigestJson}, signed.
   *
   * @param secret known to both sides
   */
  record Webhook(WebhookAddress address, String secret) implements Destination {
    @Override
    public String kind() {
      return "webhook";
    }

    @Override
    public byte[] body(Digest digest) {
      return json(DigestJson.of(digest));
    }

    /**
     * The time is signed with the text, so that an old message cannot be sent again; the delivery
     * is the same for the same text, so that one that comes twice can be told.
     */
    @Override
    public Map<String, String> headers(byte[] body, Instant now) {
      long seconds = now.getEpochSecond();
      return Map.of(
          "Afterword-Signature",
          "t=" + seconds + ",v1=" + signature(secret, seconds, body),
          "Afterword-Delivery",
          hash(body));
    }

    @Override
    public String toString() {
      return "Webhook[" + address + "]";
    }
  }

  /** HMAC-SHA256 of {@code seconds.body}, in hex. */
  static String signature(String secret, long seconds, byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
      mac.update((seconds + ".").getBytes(UTF_8));
      return HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HmacSHA256", e);
    }
  }

  private static byte[] json(Object value) {
    return JsonMapper.shared().writeValueAsBytes(value);
  }

  private static String hash(byte[] bytes) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(hash, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
