package dev.afterword;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.forge.SmallForge;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code afterword digest}: prints, and sends only when it is told to. */
class DigestCommandTest {
  private static final String SECRET = "s3cr3t-s3cr3t-s3cr3t";

  private final SmallForge receiver = new SmallForge();
  private Path temporary;
  private Path library;
  private CommandRun command;

  @BeforeEach
  void oneOverdueAction(@TempDir Path folder) throws Exception {
    temporary = folder;
    library = Files.createDirectories(folder.resolve("library"));
    Files.writeString(
        library.resolve("pool.md"),
        """
        ---
        started: 2026-01-02
        teams: [payments]
        ---
        # Pool exhausted

        ## Action items
        - [ ] A1: Alert \u001b[31m on saturation — @payments, due 2026-01-09
        """);
    command = new CommandRun(folder.resolve("cache"));
    command.variables.put("AFTERWORD_DATA", folder.resolve("data").toString());
    receiver.always(200, "ok");
  }

  @AfterEach
  void close() {
    receiver.close();
  }

  private int digest(String... arguments) {
    String[] all = new String[arguments.length + 3];
    all[0] = "digest";
    all[1] = "-C";
    all[2] = library.toString();
    System.arraycopy(arguments, 0, all, 3, arguments.length);
    return command.run(all);
  }

  @Test
  void itPrintsMarkdownWithoutWhatDrivesATerminal() {
    assertThat(digest()).isZero();
    assertThat(command.out())
        .startsWith("# Waiting in ")
        .contains("## payments\n\n### Overdue (1)\n\n- Alert")
        .doesNotContain("\u001b");
    assertThat(digest("--team", "nobody")).isZero();
    assertThat(command.out()).contains("Nothing waits for anybody.");
  }

  @Test
  void aTeamIsToldOfWhatItSharesUnderItsOwnNameOnly() throws Exception {
    Files.writeString(
        library.resolve("shared.md"),
        """
        ---
        started: 2026-01-02
        teams: [payments, storefront]
        ---
        # Shared

        ## Action items
        - [ ] A1: Alert on both, due 2026-01-09
        """);

    assertThat(digest("--team", "Payments")).isZero();
    assertThat(command.out()).contains("## payments", "Alert on both").doesNotContain("storefront");
  }

  @Test
  void itPrintsData() {
    command.variables.put("AFTERWORD_PUBLIC_URL", "https://pm.example.org");
    assertThat(digest("--format", "json")).isZero();
    JsonNode json = JsonMapper.shared().readTree(command.out());
    JsonNode item = json.at("/teams/0/concerns/overdue/items/0");
    assertThat(item.path("id").stringValue()).isEqualTo("pool/A1");
    assertThat(item.path("url").stringValue())
        .isEqualTo("https://pm.example.org/postmortems/pool#aw-action-A1");
  }

  @Test
  void itSendsWhenToldToAndNotTwice() throws Exception {
    command.variables.put("AFTERWORD_DIGEST_SLACK_URL", receiver.address() + "/" + SECRET);
    assertThat(digest("--slack")).isZero();
    assertThat(command.out()).startsWith("{\"text\":\"*Waiting in ");
    assertThat(command.err())
        .isEqualTo("slack (" + receiver.address() + "): would be sent:\n")
        .doesNotContain(SECRET);
    assertThat(receiver.requests()).isEmpty();

    assertThat(digest("--send")).isZero();
    assertThat(command.err()).isEqualTo("slack (" + receiver.address() + "): sent 1 things\n");
    assertThat(receiver.requests()).hasSize(1);
    assertThat(digest("--slack", "--send")).isZero();
    assertThat(command.err()).contains("nothing new, nothing sent");
    assertThat(receiver.requests()).hasSize(1);
  }

  @Test
  void aWebhookIsSignedWithTheSecretOfAFile() throws Exception {
    Path file = Files.writeString(temporary.resolve("secret"), SECRET + "\n");
    command.variables.put("AFTERWORD_DIGEST_WEBHOOK_URL", receiver.address() + "/hook");
    command.variables.put("AFTERWORD_DIGEST_WEBHOOK_SECRET_FILE", file.toString());
    assertThat(digest("--webhook", "--send")).isZero();
    assertThat(receiver.requests().getFirst().headers().get("afterword-signature"))
        .matches("t=[0-9]+,v1=[0-9a-f]{64}");
  }

  @Test
  void whatWasNotTakenIsANetworkFailure() {
    receiver.always(404, "");
    command.variables.put("AFTERWORD_DIGEST_SLACK_URL", receiver.address() + "/" + SECRET);
    assertThat(digest("--send")).isEqualTo(4);
    assertThat(command.err())
        .isEqualTo(
            "slack (%1$s): not sent: %1$s answers 404 (expected an address that takes messages)\n"
                .formatted(receiver.address()));
  }

  @Test
  void whatIsNotSetOrCannotBeUsedIsSaidWithoutTheSecret() {
    assertThat(digest("--send")).isEqualTo(3);
    assertThat(command.err()).contains("no destination (expected AFTERWORD_DIGEST_SLACK_URL or");
    assertThat(digest("--webhook")).isEqualTo(3);
    assertThat(command.err()).contains("AFTERWORD_DIGEST_WEBHOOK_URL is not set");

    command.variables.put("AFTERWORD_DIGEST_WEBHOOK_URL", "https://example.org/" + SECRET);
    assertThat(digest("--webhook")).isEqualTo(3);
    assertThat(command.err()).contains("AFTERWORD_DIGEST_WEBHOOK_SECRET is not set");
    command.variables.put("AFTERWORD_DIGEST_WEBHOOK_SECRET", "s3cr3t");
    assertThat(digest("--webhook")).isEqualTo(3);
    assertThat(command.err())
        .contains("6 characters (expected 16 or more")
        .doesNotContain("s3cr3t");
    command.variables.put("AFTERWORD_DIGEST_WEBHOOK_SECRET", SECRET);
    command.variables.put("AFTERWORD_DIGEST_WEBHOOK_URL", "http://example.org/" + SECRET);
    assertThat(digest("--webhook")).isEqualTo(3);
    assertThat(command.err()).contains("begins with https://").doesNotContain("s3cr3t");
    command.variables.put("AFTERWORD_DIGEST_REPEAT_DAYS", "often");
    assertThat(digest("--webhook")).isEqualTo(3);
    assertThat(command.err()).contains("\"often\" (expected a whole number from 0 to 365)");
  }
}
