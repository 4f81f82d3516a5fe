package dev.afterword.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.afterword.author.Draft;
import dev.afterword.author.DraftAnswers;
import dev.afterword.author.NewDocument;
import dev.afterword.author.Unusable;
import dev.afterword.config.ConfigurationException;
import dev.afterword.domain.Kind;
import dev.afterword.domain.Taxonomy;
import dev.afterword.git.LibraryException;
import dev.afterword.git.TextPatch;
import dev.afterword.ingest.Library;
import dev.afterword.proposal.Image;
import dev.afterword.proposal.Proposed;
import dev.afterword.web.page.Urls;
import dev.afterword.web.page.WritePage;
import dev.afterword.web.page.WritePage.Beginning;
import dev.afterword.web.page.WritePage.Clash;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writing a document in the page, from the first question to the proposal. */
final class WritePages {
  private final Library library;
  private final Pages pages;
  private final DraftView drafts;
  private final Optional<Hosting> hosting;
  private final Clock clock;

  WritePages(
      Library library, Pages pages, ShownDocuments shown, Optional<Hosting> hosting, Clock clock) {
    this.library = library;
    this.pages = pages;
    this.drafts = new DraftView(library, pages, shown);
    this.hosting = hosting;
    this.clock = clock;
  }

  /** What is asked first; with answers, or for a document that is there, its text. */
  void show(Context context) throws LibraryException {
    String path = context.queryParam("path");
    if (path != null) {
      edit(context, WriteForm.ofQuery(context), path);
    } else if (context.queryParam("title") != null) {
      begin(context);
    } else {
      ask(context, List.of());
    }
  }

  private void ask(Context context, List<String> notices) {
    Beginning beginning = Beginning.of(library.taxonomy(), answers(context));
    pages.show(
        context,
        new WritePage(pages.frame(context), beginning, null, notices, hosting.isPresent()));
  }

  private static Map<String, String> answers(Context context) {
    Map<String, String> answers = new HashMap<>();
    context.queryParamMap().forEach((name, values) -> answers.put(name, values.getFirst()));
    return answers;
  }

  private void begin(Context context) throws LibraryException {
    Map<String, String> sent = answers(context);
    Taxonomy taxonomy = library.taxonomy();
    NewDocument document;
    try {
      DraftAnswers answers = new DraftAnswers(taxonomy, clock);
      Kind kind = answers.kind(sent.getOrDefault("kind", ""));
      Draft draft =
          new Draft(
              kind,
              answers.title(sent.getOrDefault("title", "")),
              Draft.hasSeverity(kind) ? answers.severity(sent.getOrDefault("severity", "")) : null,
              answers.services(sent.getOrDefault("services", "")),
              Draft.hasStart(kind) ? answers.start(sent.getOrDefault("started", "")) : null,
              pages.today());
      document = NewDocument.of(draft, new ServedPlace(library.git()), taxonomy, library.limits());
    } catch (Unusable | ConfigurationException e) {
      context.status(HttpStatus.UNPROCESSABLE_CONTENT);
      ask(context, List.of(String.valueOf(e.getMessage())));
      return;
    }
    WriteForm form = WriteForm.ofQuery(context).with(document.path(), document.text(), null);
    show(context, form, List.of(), null, null);
  }

  private void edit(Context context, WriteForm form, String path) throws LibraryException {
    String base = tip(form.branch());
    try {
      show(context, form.with(path, present(base, path), base), List.of(), null, null);
    } catch (LibraryException e) {
      throw new RequestException(
          HttpStatus.UNPROCESSABLE_CONTENT.getCode(), String.valueOf(e.getMessage()));
    }
  }

  private @Nullable String tip(@Nullable String branch) throws LibraryException {
    return hosting.isPresent()
        ? hosting.get().authoring().tip(branch)
        : library.status().indexedRevision();
  }

  /** The text as it is served, or as the proposal has it. */
  private String present(@Nullable String commit, String path) throws LibraryException {
    if (hosting.isPresent() && commit != null) {
      return hosting
          .get()
          .authoring()
          .text(commit, path)
          .orElseThrow(() -> RequestException.notFound("There is no document at " + path + "."));
    }
    return served(path)
        .orElseThrow(() -> RequestException.notFound("There is no document at " + path + "."));
  }

  private Optional<String> served(String path) {
    return library.git().isDocument(path)
        ? library.documents().file(path).map(bytes -> new String(bytes, UTF_8))
        : Optional.empty();
  }

  /** What was written, with its preview; nothing is kept on the server. */
  void preview(Context context) throws LibraryException {
    show(context, WriteForm.ofForm(context), List.of(), null, null);
  }

  /** Commits what was written; where pages cannot write, shows it as a patch. */
  void propose(Context context) throws LibraryException {
    WriteForm form = WriteForm.ofForm(context);
    if (hosting.isEmpty()) {
      String text = form.text().replace("\r\n", "\n");
      String patch = TextPatch.of(form.path(), served(form.path()).orElse(null), text);
      show(context, form, List.of(), null, patch);
      return;
    }
    List<Image> images = form.images(context);
    Proposed outcome;
    try {
      outcome = hosting.get().authoring().propose(form.draft(images));
    } catch (IllegalArgumentException | LibraryException e) {
      outcome = new Proposed.Refused(List.of(String.valueOf(e.getMessage())));
    }
    switch (outcome) {
      case Proposed.Committed committed -> {
        hosting.get().written();
        form.remember(context);
        context.redirect(Urls.proposal(committed.branch()), HttpStatus.SEE_OTHER);
      }
      case Proposed.Overtaken overtaken -> {
        context.status(HttpStatus.CONFLICT);
        Clash clash =
            drafts.clash(
                form.path(), overtaken.theirs(), overtaken.merged(), overtaken.conflicts());
        show(
            context,
            form.with(form.path(), overtaken.merged(), overtaken.tip()),
            lostImages(images),
            clash,
            null);
      }
      case Proposed.Refused refused -> {
        context.status(HttpStatus.UNPROCESSABLE_CONTENT);
        List<String> notices = new ArrayList<>(refused.reasons());
        notices.addAll(lostImages(images));
        show(context, form, notices, null, null);
      }
    }
  }

  /** A browser does not fill in files again. */
  private static List<String> lostImages(List<Image> images) {
    return images.isEmpty()
        ? List.of()
        : List.of(
            "Choose these images again: "
                + String.join(", ", images.stream().map(Image::name).toList()));
  }

  private void show(
      Context context,
      WriteForm form,
      List<String> notices,
      @Nullable Clash clash,
      @Nullable String patch) {
    pages.show(
        context,
        new WritePage(
            pages.frame(context),
            null,
            drafts.editor(pages.frame(context), form, clash, patch),
            notices,
            hosting.isPresent()));
  }
}
