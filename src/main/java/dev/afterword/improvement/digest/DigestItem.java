package dev.afterword.improvement.digest;

import dev.afterword.search.FacetField;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One line of a digest.
 *
 * @param id of an action item among all ({@code 2026-10-03-checkout-502s/A1}), or of an incident
 * @param text what is to be done, or the incident's title; untrusted
 * @param of the title of the document that promises it; null for an incident
 * @param owner as written, null for none
 * @param state in words, null for an incident
 * @param note what is the matter, in words
 * @param href where it can be read, null when nobody said where pages are
 * @param teams whose it is; none when no team is known
 */
public record DigestItem(
    Concern concern,
    String id,
    String text,
    @Nullable String of,
    @Nullable String owner,
    @Nullable LocalDate due,
    @Nullable String state,
    String note,
    @Nullable String href,
    List<String> teams) {
  public DigestItem {
    teams = List.copyOf(teams);
  }

  /** As those teams are told of it, by their lower case: without the others that share it. */
  DigestItem of(Set<String> wanted) {
    return new DigestItem(
        concern,
        id,
        text,
        of,
        owner,
        due,
        state,
        note,
        href,
        teams.stream().filter(team -> wanted.contains(FacetField.key(team))).toList());
  }

  /** The same for what has not changed; the days that pass change nothing. */
  String fingerprint() {
    String said = concern == Concern.SEEN_AGAIN || concern == Concern.CONTRADICTION ? note : "";
    String all = String.join("\n", concern.name(), id, "" + owner, "" + due, "" + state, said);
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
