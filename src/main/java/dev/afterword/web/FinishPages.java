package dev.afterword.web;

import dev.afterword.git.LibraryException;
import dev.afterword.ingest.Library;
import dev.afterword.review.Meeting;
import dev.afterword.review.Meetings;
import dev.afterword.review.MinutesPlan;
import dev.afterword.review.MinutesWriting;
import dev.afterword.review.MinutesWritten;
import dev.afterword.web.page.FinishPage;
import dev.afterword.web.page.Urls;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Optional;

/** What finishing a meeting writes, shown before it is written. */
final class FinishPages {
  private final Library library;
  private final Pages pages;
  private final Meetings meetings;
  private final MinutesWriting minutes;
  private final Optional<Hosting> hosting;

  FinishPages(
      Library library,
      Pages pages,
      Meetings meetings,
      MinutesWriting minutes,
      Optional<Hosting> hosting) {
    this.library = library;
    this.pages = pages;
    this.meetings = meetings;
    this.minutes = minutes;
    this.hosting = hosting;
  }

  void show(Context context) throws LibraryException {
    Meeting meeting = meeting(context);
    show(context, meeting, minutes.plan(meeting.agenda(), meeting.notes()), List.of());
  }

  /** The difference as a file that {@code git apply} takes. */
  void patch(Context context) throws LibraryException {
    Meeting meeting = meeting(context);
    send(context, minutes.plan(meeting.agenda(), meeting.notes()).patch());
  }

  /** Writes it, if it is still what was shown; the meeting is over only then. */
  void finish(Context context) throws LibraryException {
    ActionForm form = ActionForm.of(context, minutes.isWritable());
    if (minutes.isWritable()) {
      WriteForm.remember(context, form.person().name(), form.person().email());
    }
    Meeting meeting = hold(context.pathParam("id"));
    try {
      tell(
          context,
          meeting,
          minutes.finish(meeting.agenda(), meeting.notes(), form.text("mark"), form.person()));
    } finally {
      meetings.release(meeting.id());
    }
  }

  private Meeting hold(String id) {
    try {
      return meetings.hold(id).orElseThrow(MeetingPages::over);
    } catch (IllegalStateException e) {
      throw new RequestException(503, String.valueOf(e.getMessage()));
    }
  }

  private void tell(Context context, Meeting meeting, MinutesWritten written)
      throws LibraryException {
    switch (written) {
      case MinutesWritten.Done done -> {
        meetings.drop(meeting.id());
        hosting.ifPresent(Hosting::written);
        context.redirect(address(done), HttpStatus.SEE_OTHER);
      }
      case MinutesWritten.Patch patch -> send(context, patch.text());
      case MinutesWritten.Overtaken overtaken -> {
        context.status(HttpStatus.CONFLICT);
        show(
            context,
            meeting,
            overtaken.now(),
            List.of(
                "Something has changed meanwhile, in the meeting or in the library. This is what"
                    + " would be written now; nothing was written yet."));
      }
      case MinutesWritten.Refused refused -> {
        context.status(ActionForm.UNUSABLE);
        MinutesPlan plan = minutes.plan(meeting.agenda(), meeting.notes());
        show(context, meeting, plan, refused.reasons());
      }
    }
  }

  private String address(MinutesWritten.Done done) {
    String proposal = done.proposal();
    return proposal != null
        ? Urls.proposal(proposal)
        : library
            .index()
            .byPath(done.path())
            .map(found -> Urls.document(found.id()))
            .orElseGet(Urls::home);
  }

  private static void send(Context context, String patch) {
    context
        .contentType("text/x-diff; charset=utf-8")
        .header("Content-Disposition", "attachment; filename=\"minutes.patch\"")
        .result(patch);
  }

  private void show(Context context, Meeting meeting, MinutesPlan plan, List<String> notices) {
    pages.show(
        context,
        FinishPage.of(
            pages.frame(context),
            meeting,
            plan,
            minutes.isWritable(),
            sent(context, "name", WriteForm.name(context)),
            sent(context, "email", WriteForm.email(context)),
            notices));
  }

  /** What stands in a field of the form that was sent. */
  private static String sent(Context context, String field, String otherwise) {
    String value = context.formParam(field);
    return value == null ? otherwise : value;
  }

  private Meeting meeting(Context context) {
    return meetings.find(context.pathParam("id")).orElseThrow(MeetingPages::over);
  }
}
