package dev.afterword.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.afterword.improvement.Ledger;
import dev.afterword.ingest.Library;
import dev.afterword.review.Agenda;
import dev.afterword.review.Meeting;
import dev.afterword.review.Meetings;
import dev.afterword.search.KnownImprovements;
import dev.afterword.web.page.MeetingPage;
import dev.afterword.web.page.MeetingPage.Look;
import dev.afterword.web.page.MeetingStage;
import dev.afterword.web.page.MeetingUrls;
import dev.afterword.web.page.MeetingsPage;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Meetings that go on: their pages, and what people do there. */
final class MeetingPages {
  /** Of the middles of pages; each step and each save makes new ones. */
  private static final int MOST_BYTES = 4 << 20;

  /** What an entry takes besides the answer. */
  private static final int ENTRY_BYTES = 1 << 10;

  private final Library library;
  private final Pages pages;
  private final Ledger ledger;
  private final Meetings meetings;
  private final MeetingStages stages;
  private final Cache<Key, Answer> parts =
      Caffeine.newBuilder()
          .maximumWeight(MOST_BYTES)
          .weigher((Key _, Answer answer) -> ENTRY_BYTES + answer.gzip().length)
          .build();

  MeetingPages(
      Library library, Pages pages, ShownDocuments shown, Ledger ledger, Meetings meetings) {
    this.library = library;
    this.pages = pages;
    this.ledger = ledger;
    this.meetings = meetings;
    this.stages = new MeetingStages(library, pages, shown, ledger);
  }

  /** All that the middle of a page depends on; fifty viewers ask for the same one at once. */
  private record Key(
      Object index,
      KnownImprovements known,
      LocalDate today,
      String meeting,
      long version,
      Look look) {}

  /** What a script is told when it has saved something: the text as it stands now. */
  private record Saved(long version, boolean both, String text) {}

  void list(Context context) {
    pages.show(
        context,
        MeetingsPage.of(pages.frame(context), meetings.all(), pages.now(), meetings.isKept()));
  }

  void begin(Context context) {
    Agenda agenda = AgendaParameters.read(context.formParamMap());
    try {
      context.redirect(MeetingUrls.meeting(meetings.begin(agenda).id()), HttpStatus.SEE_OTHER);
    } catch (IllegalArgumentException e) {
      throw new RequestException(400, "item: none (expected at least one)");
    } catch (IllegalStateException | UncheckedIOException e) {
      throw new RequestException(503, String.valueOf(e.getMessage()));
    }
  }

  void show(Context context) {
    show(context, meeting(context), look(context), List.of());
  }

  /** The middle of the page, for scripts that follow. */
  void part(Context context) {
    Object index = library.index().state();
    Meeting meeting = meeting(context);
    Look look = look(context);
    Key key = new Key(index, ledger.known(), pages.today(), meeting.id(), meeting.version(), look);
    parts
        .get(
            key,
            _ ->
                Answer.of(
                    "text/html",
                    pages.main(page(context, meeting, look, List.of())).getBytes(UTF_8),
                    true))
        .send(context);
  }

  /** Does what the button {@code do} says. */
  void act(Context context) {
    Meeting before = meeting(context);
    ActionForm form = ActionForm.of(context, false);
    if (form.wanted().equals("drop")) {
      meetings.drop(before.id());
      context.redirect(MeetingUrls.meetings(), HttpStatus.SEE_OTHER);
      return;
    }
    Meeting.Edited edited = edited(before, new MeetingForm(form));
    String accepted = context.header("Accept");
    if (accepted != null && accepted.startsWith(Json.MEDIA_TYPE)) {
      Json.write(
          context,
          new Saved(
              edited.meeting().version(),
              edited.both(),
              text(edited.meeting(), form.text("item"))));
    } else if (edited.both()) {
      context.status(HttpStatus.CONFLICT);
      Look look = new Look(position(edited.meeting(), form.text("item")), false);
      show(
          context,
          edited.meeting(),
          look,
          List.of(
              "Somebody else wrote in the same place meanwhile. Nothing is lost: both texts stand"
                  + " here now."));
    } else {
      context.redirect(
          OwnPaths.orElse(form.text("back"), MeetingUrls.meeting(before.id())),
          HttpStatus.SEE_OTHER);
    }
  }

  private Meeting.Edited edited(Meeting meeting, MeetingForm form) {
    try {
      return meetings.edit(meeting.id(), form.edit()).orElseThrow(MeetingPages::over);
    } catch (IllegalArgumentException e) {
      throw new RequestException(ActionForm.UNUSABLE, String.valueOf(e.getMessage()));
    } catch (IllegalStateException | UncheckedIOException e) {
      throw new RequestException(503, String.valueOf(e.getMessage()));
    }
  }

  private static String text(Meeting meeting, String item) {
    Integer position = position(meeting, item);
    return position == null ? "" : meeting.typed().get(position - 1).text();
  }

  /** From 1; null when it is none of the agenda's. */
  private static @Nullable Integer position(Meeting meeting, String key) {
    for (int i = 0; i < meeting.agenda().items().size(); i++) {
      if (meeting.agenda().items().get(i).key().equals(key)) {
        return i + 1;
      }
    }
    return null;
  }

  private void show(Context context, Meeting meeting, Look look, List<String> notices) {
    pages.show(context, page(context, meeting, look, notices));
  }

  private MeetingPage page(Context context, Meeting meeting, Look look, List<String> notices) {
    MeetingStage stage = stages.of(meeting.agenda().items().get(look.number(meeting) - 1));
    return MeetingPage.of(
        pages.frame(context),
        meeting,
        look,
        stage,
        stages.titles(meeting.agenda()),
        pages.now(),
        UUID.randomUUID().toString(),
        meetings.isKept(),
        notices);
  }

  private static Look look(Context context) {
    String item = context.queryParam(MeetingUrls.ITEM);
    boolean isNumber = item != null && item.matches("[0-9]{1,4}");
    return new Look(
        isNumber ? Integer.valueOf(item) : null,
        MeetingUrls.PROJECTOR.equals(context.queryParam(MeetingUrls.VIEW)));
  }

  private Meeting meeting(Context context) {
    return meetings.find(context.pathParam("id")).orElseThrow(MeetingPages::over);
  }

  static RequestException over() {
    return RequestException.notFound(
        "No such meeting goes on: it may be finished, and its minutes are in the library then.");
  }
}
