package dev.afterword.web;

import dev.afterword.config.WrittenTo;
import dev.afterword.git.LibraryException;
import dev.afterword.improvement.ActionWriting;
import dev.afterword.improvement.ActionWritten;
import dev.afterword.improvement.Ledger;
import dev.afterword.ingest.Library;
import dev.afterword.search.LedgerAction;
import dev.afterword.web.page.ActionPage;
import dev.afterword.web.page.ActionPage.Form;
import dev.afterword.web.page.ActionPage.Preview;
import dev.afterword.web.page.LedgerUrls;
import dev.afterword.web.page.LinkView;
import dev.afterword.web.page.Urls;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The page of one action item, and what people do there. */
final class ActionPages {
  private static final int HISTORY = 10;

  private final Library library;
  private final Pages pages;
  private final Ledger ledger;
  private final ActionWriting writing;
  private final Optional<Hosting> hosting;
  private final Tracking tracking;

  ActionPages(
      Library library,
      Pages pages,
      Ledger ledger,
      ActionWriting writing,
      Optional<Hosting> hosting,
      Tracking tracking) {
    this.library = library;
    this.pages = pages;
    this.ledger = ledger;
    this.writing = writing;
    this.hosting = hosting;
    this.tracking = tracking;
  }

  /** What is told beside the item itself. */
  private record Told(
      List<String> notices,
      @Nullable String patch,
      @Nullable Preview preview,
      @Nullable LinkView issue) {
    static final Told NOTHING = new Told(List.of(), null, null, null);

    static Told notices(List<String> notices) {
      return new Told(notices, null, null, null);
    }
  }

  void show(Context context) {
    LedgerAction one = action(context);
    if (context.queryParam("track") == null) {
      show(context, one, query(context), Told.NOTHING);
      return;
    }
    ActionForm form = new ActionForm(query(context), false);
    try {
      Preview preview = tracking.preview(one, form, pages.today());
      show(context, one, form.sent(), new Told(List.of(), null, preview, null));
    } catch (RequestException e) {
      refuse(context, one, form, e);
    }
  }

  private static Map<String, String> query(Context context) {
    Map<String, String> sent = new java.util.HashMap<>();
    context.queryParamMap().forEach((name, values) -> sent.put(name, values.getFirst()));
    return sent;
  }

  /** Does what the button {@code do} says. */
  void act(Context context) {
    LedgerAction one = action(context);
    ActionForm form = ActionForm.of(context, writing.isWritable());
    try {
      boolean tracks = form.wanted().equals("track");
      if (writing.isWritable()) {
        WriteForm.remember(context, form.person().name(), form.person().email());
      }
      if (tracks && form.text("place").equals(Tracking.DOCUMENT) || !tracks) {
        tell(
            context,
            one,
            form,
            writing.write(
                tracks
                    ? tracking.change(one, form, pages.today())
                    : form.change(one, library.documents())));
      } else {
        open(context, one, form);
      }
    } catch (RequestException e) {
      refuse(context, one, form, e);
    } catch (LibraryException e) {
      String why = "Nothing was written: " + e.getMessage();
      refuse(context, one, form, new RequestException(503, why));
    }
  }

  /** Opens an issue and writes the link to it; where that fails the issue is told. */
  private void open(Context context, LedgerAction one, ActionForm form) throws LibraryException {
    Optional<ActionWritten> objection = tracking.objection(one, form);
    if (objection.isPresent()) {
      tell(context, one, form, objection.get());
      return;
    }
    Tracking.Opened opened;
    try {
      opened = tracking.open(one, form);
    } catch (LibraryException e) {
      refuse(context, one, form, new RequestException(502, String.valueOf(e.getMessage())));
      return;
    }
    if (opened.written() instanceof ActionWritten.Done) {
      tell(context, one, form, opened.written());
      return;
    }
    context.status(HttpStatus.CONFLICT);
    String why = "The issue was opened, but the action does not link to it yet: " + opened.why();
    Map<String, String> sent = new java.util.HashMap<>(form.sent());
    sent.put("link", opened.issue().url());
    show(
        context,
        now(one),
        sent,
        new Told(
            List.of(why),
            null,
            null,
            LinkView.ofAddress(opened.issue().key(), opened.issue().url())));
  }

  private void tell(Context context, LedgerAction one, ActionForm form, ActionWritten written) {
    switch (written) {
      case ActionWritten.Done done -> {
        hosting.ifPresent(Hosting::written);
        String here = LedgerUrls.action(one.document().id(), one.action().id());
        context.redirect(
            done.proposed()
                ? Urls.proposal(done.branch())
                : OwnPaths.orElse(form.text("back"), here),
            HttpStatus.SEE_OTHER);
      }
      case ActionWritten.Same _ ->
          context.redirect(
              OwnPaths.orElse(
                  form.text("back"), LedgerUrls.action(one.document().id(), one.action().id())),
              HttpStatus.SEE_OTHER);
      case ActionWritten.Patch patch ->
          show(context, one, form.sent(), new Told(List.of(), patch.text(), null, null));
      case ActionWritten.Overtaken _ -> {
        hosting.ifPresent(Hosting::written);
        context.status(HttpStatus.CONFLICT);
        show(
            context,
            now(one),
            form.sent(),
            Told.notices(
                List.of(
                    "Somebody else has changed this action meanwhile. What it says now is shown"
                        + " here; nothing of yours was written.")));
      }
      case ActionWritten.Gone _ ->
          throw new RequestException(
              HttpStatus.CONFLICT.getCode(),
              "The library has no action \""
                  + one.action().id()
                  + "\" in "
                  + one.document().path()
                  + " any more: it may have been worded anew. Nothing was written.");
      case ActionWritten.Refused refused -> {
        context.status(ActionForm.UNUSABLE);
        show(context, one, form.sent(), Told.notices(refused.reasons()));
      }
    }
  }

  private void refuse(Context context, LedgerAction one, ActionForm form, RequestException why) {
    context.status(why.status());
    show(context, one, form.sent(), Told.notices(List.of(String.valueOf(why.getMessage()))));
  }

  /** The item of the address: a document's id, which may hold slashes, and its own. */
  private LedgerAction action(Context context) {
    String id = context.pathParam("id");
    int slash = id.lastIndexOf('/');
    return Optional.of(id)
        .filter(_ -> slash > 0)
        .flatMap(_ -> ledger.action(id.substring(0, slash), id.substring(slash + 1)))
        .orElseThrow(() -> RequestException.notFound("No document has the action " + id + "."));
  }

  /** The item as it is indexed now. */
  private LedgerAction now(LedgerAction one) {
    return ledger.action(one.document().id(), one.action().id()).orElse(one);
  }

  private void show(Context context, LedgerAction one, Map<String, String> sent, Told told) {
    boolean proposes = library.settings().actions() == WrittenTo.PROPOSAL;
    Form form =
        Form.of(
            one,
            writing.isWritable(),
            proposes,
            sent.getOrDefault("name", WriteForm.name(context)),
            sent.getOrDefault("email", WriteForm.email(context)),
            sent);
    pages.show(
        context,
        ActionPage.of(
            pages.frame(context),
            new ActionPage.Content(
                one,
                form,
                one.improvements().isEmpty() ? tracking.places(sent) : List.of(),
                told.preview(),
                library.index().history(one.document().path(), HISTORY).newest(),
                told.notices(),
                told.patch(),
                told.issue()),
            pages.light()));
  }
}
