package dev.afterword.proposal;

import dev.afterword.forge.CommitStatus;
import dev.afterword.forge.CommitStatus.State;
import dev.afterword.lint.Level;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a forge is told of a proposal: it fails by errors alone. */
final class LintStatus {
  private LintStatus() {}

  static CommitStatus of(Proposal proposal, @Nullable URI page) {
    long errors = proposal.count(Level.ERROR);
    List<String> counts = new ArrayList<>();
    add(counts, errors, errors == 1 ? "error" : "errors");
    long warnings = proposal.count(Level.WARNING);
    add(counts, warnings, warnings == 1 ? "warning" : "warnings");
    add(counts, proposal.count(Level.ADVICE), "advice");
    String found = counts.isEmpty() ? "nothing found" : String.join(", ", counts);
    return new CommitStatus(
        errors == 0 ? State.SUCCESS : State.FAILURE, found + unchecked(proposal), page);
  }

  private static void add(List<String> counts, long count, String what) {
    if (count > 0) {
      counts.add(count + " " + what);
    }
  }

  /** What was not looked at must not pass for looked at. */
  private static String unchecked(Proposal proposal) {
    int documents = proposal.unread() + proposal.withheld();
    return switch (documents) {
      case 0 -> "";
      case 1 -> "; 1 document not checked";
      default -> "; " + documents + " documents not checked";
    };
  }
}
