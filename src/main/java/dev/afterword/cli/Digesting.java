package dev.afterword.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.afterword.config.ConfigurationException;
import dev.afterword.config.DigestSettings;
import dev.afterword.config.Environment;
import dev.afterword.domain.ActionItem;
import dev.afterword.domain.DocumentSummary;
import dev.afterword.domain.Statement;
import dev.afterword.forge.WebhookAddress;
import dev.afterword.forge.WebhookClient;
import dev.afterword.improvement.Ledger;
import dev.afterword.improvement.digest.Destination;
import dev.afterword.improvement.digest.DigestLinks;
import dev.afterword.improvement.digest.DigestSchedule;
import dev.afterword.improvement.digest.DigestSending;
import dev.afterword.improvement.digest.DigestTimes;
import dev.afterword.improvement.digest.Waiting;
import dev.afterword.ingest.IngestStatus;
import dev.afterword.ingest.Library;
import dev.afterword.web.page.Urls;
import java.net.URI;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts digests together with the operator's settings. */
public record Digesting(Environment environment, Clock clock) {

  /** What waits in that library. */
  Waiting waiting(Library library, Ledger ledger) {
    URI address = environment.publicUrl();
    return new Waiting(library, ledger, address == null ? DigestLinks.NONE : new Links(address));
  }

  /**
   * All destinations that are set, none twice.
   *
   * @throws ConfigurationException when one cannot be used; it tells no secret
   */
  List<Destination> destinations() {
    DigestSettings settings = DigestSettings.of(environment);
    List<Destination> all = new ArrayList<>();
    if (settings.slack() != null) {
      all.add(new Destination.Slack(address("AFTERWORD_DIGEST_SLACK_URL", settings.slack())));
    }
    if (settings.webhook() != null && settings.secret() != null) {
      all.add(
          new Destination.Webhook(
              address("AFTERWORD_DIGEST_WEBHOOK_URL", settings.webhook()), settings.secret()));
    }
    return all;
  }

  private static WebhookAddress address(String name, String value) {
    try {
      return WebhookAddress.of(value);
    } catch (IllegalArgumentException e) {
      throw new ConfigurationException(name + ": " + e.getMessage());
    }
  }

  DigestSending sending(Library library, Ledger ledger) {
    return new DigestSending(
        waiting(library, ledger),
        state(library),
        DigestSettings.of(environment).repeatDays(),
        new WebhookClient(),
        clock);
  }

  /** What was sent is remembered for each library: it must outlive a cache. */
  private Path state(Library library) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(library.describe().getBytes(UTF_8));
      String name = HexFormat.of().formatHex(hash, 0, 10);
      return environment.dataFolder().resolve("digests").resolve(name + ".json");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /**
   * Begins to send digests at the operator's times; empty when none are set.
   *
   * @throws ConfigurationException when a setting cannot be used
   */
  public Optional<DigestSchedule> schedule(Library library, Ledger ledger) {
    String at = DigestSettings.of(environment).at();
    if (at == null) {
      return Optional.empty();
    }
    List<Destination> destinations = destinations();
    if (destinations.isEmpty()) {
      throw new ConfigurationException(
          "AFTERWORD_DIGEST_AT: no destination (expected AFTERWORD_DIGEST_SLACK_URL or"
              + " AFTERWORD_DIGEST_WEBHOOK_URL)");
    }
    return Optional.of(
        new DigestSchedule(
            sending(library, ledger),
            destinations,
            times(at),
            () -> library.taxonomy().zone(),
            () -> isRead(library.status()),
            clock));
  }

  /** What an earlier run has indexed may be weeks old. */
  private static boolean isRead(IngestStatus status) {
    return status.refSeenAt() != null
        && Objects.equals(status.revision(), status.indexedRevision());
  }

  private static DigestTimes times(String at) {
    try {
      return DigestTimes.of(at);
    } catch (IllegalArgumentException e) {
      throw new ConfigurationException("AFTERWORD_DIGEST_AT: " + e.getMessage());
    }
  }

  /** The pages of the server that is reached at that address. */
  private record Links(URI server) implements DigestLinks {
    @Override
    public String action(DocumentSummary document, ActionItem action) {
      return server + Urls.section(document.id(), Statement.anchor(action));
    }

    @Override
    public String document(DocumentSummary document) {
      return server + Urls.document(document.id());
    }

    @Override
    public @Nullable String ledger() {
      return server + "/actions";
    }
  }
}
