package dev.afterword.web.page;

import dev.afterword.domain.ActionItem;
import dev.afterword.domain.ActionState;
import dev.afterword.domain.ActionType;
import dev.afterword.domain.Improvement;
import dev.afterword.domain.Progress;
import dev.afterword.search.LedgerAction;
import dev.afterword.web.page.ActionPage.Content;
import dev.afterword.web.page.ActionPage.Form;
import dev.afterword.web.page.ActionPage.Preview;
import dev.afterword.web.page.WritePage.Choice;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Made-up action items, each on its page. */
final class InventedAction {
  private static final List<Choice> PLACES =
      List.of(
          new Choice("document", "a document of this library", true),
          new Choice("jira PAY", "an issue in PAY (jira)", false));

  private InventedAction() {}

  static Map<String, Page> pages(Theme theme) {
    Map<String, Page> pages = new LinkedHashMap<>();
    LedgerAction plain = action(ActionState.OPEN, "2026-11-01", List.of());
    pages.put("/actions/plain", page(theme, "plain", plain, told(form(plain, true), null, null)));
    LedgerAction verify =
        action(ActionState.DONE, "2026-11-01", List.of(InventedLedger.issue(Progress.CLOSED)));
    pages.put(
        "/actions/verify",
        page(
            theme,
            "verify",
            verify,
            new Content(
                verify,
                form(verify, true),
                List.of(),
                null,
                Invented.history(),
                List.of("Somebody else has changed this action meanwhile."),
                null,
                LinkView.ofAddress("PAY-77", "https://tracker.example.org/browse/PAY-77"))));
    Preview preview =
        new Preview(
            "document",
            "One pool budget",
            "@platform",
            "2027-01-31",
            "improvements/one-pool-budget.md",
            "---\nkind: improvement\n---\n\n## Summary\n\n"
                + "A line that is very long. ".repeat(12));
    pages.put(
        "/actions/track", page(theme, "track", plain, told(form(plain, true), preview, null)));
    String patch = "--- a/pool.md\n+++ b/pool.md\n@@ -3 +3 @@\n-- [ ] A1\n+- [x] A1\n";
    pages.put("/actions/patch", page(theme, "patch", plain, told(form(plain, false), null, patch)));
    return pages;
  }

  private static LedgerAction action(ActionState state, String due, List<Improvement> leads) {
    ActionItem item =
        Invented.action(
            "A1",
            "Deploy check compares workers \u00d7 pool size with the database limit",
            state,
            due,
            "payments",
            ActionType.PREVENT);
    return InventedLedger.action(item, Invented.incidents().getFirst(), leads);
  }

  private static Form form(LedgerAction one, boolean writable) {
    String name = writable ? "Ana Berg" : "";
    return Form.of(one, writable, false, name, "ana@example.org", Map.of());
  }

  private static Content told(Form form, @Nullable Preview preview, @Nullable String patch) {
    LedgerAction one = action(ActionState.OPEN, "2026-11-01", List.of());
    return new Content(one, form, PLACES, preview, Invented.history(), List.of(), patch, null);
  }

  private static Page page(Theme theme, String name, LedgerAction one, Content content) {
    return ActionPage.of(Invented.frame(theme, "/actions/" + name), content, InventedLedger.LIGHT);
  }
}
