package dev.afterword.cli;

import dev.afterword.improvement.LedgerValues;
import dev.afterword.search.LedgerField;
import dev.afterword.search.LedgerRequest;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which action items are asked for: values of one option mean or, options mean and. */
final class LedgerOptions {
  @Parameters(
      arity = "0..*",
      paramLabel = "WORD",
      description = "Words of the actions, or of the titles of their documents.")
  private List<String> words = List.of();

  @Option(names = "--overdue", description = "Only what was due and is not settled.")
  private boolean overdue;

  @Option(
      names = "--state",
      paramLabel = "STATE",
      description = "open, in-progress, verify, done or dropped.")
  private List<String> states = List.of();

  @Option(
      names = "--due",
      paramLabel = "WHEN",
      description = "overdue, soon (within seven days), later or undated; of what is not settled.")
  private List<String> dues = List.of();

  @Option(
      names = "--needs",
      paramLabel = "WHAT",
      description =
          "What is not settled and lacks this: owner, due, ticket, evidence, or agreement with its"
              + " tracker.")
  private List<String> needs = List.of();

  @Option(
      names = "--team",
      paramLabel = "TEAM",
      description = "Whose it is: the owner where that is a team, else a team of the document.")
  private List<String> teams = List.of();

  @Option(names = "--owner", paramLabel = "OWNER", description = "The owner, as written.")
  private List<String> owners = List.of();

  @Option(names = "--priority", paramLabel = "P", description = "Such as P1.")
  private List<String> priorities = List.of();

  @Option(
      names = "--type",
      paramLabel = "TYPE",
      description = "prevent, mitigate, detect, investigate, repair or process.")
  private List<String> types = List.of();

  @Option(
      names = "--age",
      paramLabel = "DAYS",
      description = "Days since it was written: 0-30, 31-90, 91-365, 366+ or unknown.")
  private List<String> ages = List.of();

  @Option(
      names = "--service",
      paramLabel = "SERVICE",
      description = "Of documents that name this service.")
  private List<String> services = List.of();

  @Option(
      names = "--cause",
      paramLabel = "CAUSE",
      description = "Of documents that name this cause.")
  private List<String> causes = List.of();

  @Option(names = "--tag", paramLabel = "TAG", description = "Of documents with this tag.")
  private List<String> tags = List.of();

  @Option(
      names = "--severity",
      paramLabel = "SEVERITY",
      description = "Of documents with this severity.")
  private List<String> severities = List.of();

  @Option(
      names = "--improvement",
      paramLabel = "ID",
      description = "Only what leads to this improvement: PAY-123, org/repo#12, a document's id.")
  private @Nullable String improvement;

  @Option(
      names = "--document",
      paramLabel = "ID",
      description = "Only of the document with this id.")
  private @Nullable String document;

  /**
   * The question that they ask.
   *
   * @throws IllegalArgumentException for a value that no action item can have
   */
  LedgerRequest request(LocalDate today, int page, int size) {
    Map<LedgerField, List<String>> filters = new EnumMap<>(LedgerField.class);
    for (LedgerField field : LedgerField.values()) {
      List<String> values = LedgerValues.of(field, written(field));
      if (!values.isEmpty()) {
        filters.put(field, values);
      }
    }
    if (overdue) {
      filters.put(LedgerField.DUE, List.of("overdue"));
    }
    return new LedgerRequest(
        String.join(" ", words), filters, improvement, document, null, today, page, size);
  }

  private List<String> written(LedgerField field) {
    return switch (field) {
      case STATE -> states;
      case DUE -> dues;
      case NEEDS -> needs;
      case TEAM -> teams;
      case OWNER -> owners;
      case PRIORITY -> priorities;
      case TYPE -> types;
      case AGE -> ages;
      case SERVICE -> services;
      case CAUSE -> causes;
      case TAG -> tags;
      case SEVERITY -> severities;
    };
  }
}
