package dev.afterword.web.page;

import dev.afterword.author.Draft;
import dev.afterword.domain.Kind;
import dev.afterword.domain.Taxonomy;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a document is written: first what is known of it, then its text with its preview and what
 * would make it better.
 *
 * @param beginning what is asked first; null once there is a text
 * @param editor null while it is asked
 * @param notices what stands against what was sent; nothing of it is lost
 * @param writable whether a proposal can be committed; else the change is shown as a patch
 */
public record WritePage(
    Frame frame,
    @Nullable Beginning beginning,
    @Nullable Editor editor,
    List<String> notices,
    boolean writable)
    implements Page {

  public WritePage {
    notices = List.copyOf(notices);
  }

  /** A choice of a list. */
  public record Choice(String value, String text, boolean chosen) {}

  /**
   * What is known before the text.
   *
   * @param knownServices the library's, for the field's suggestions
   */
  public record Beginning(
      List<Choice> kinds,
      String title,
      List<Choice> severities,
      String services,
      List<String> knownServices,
      String started) {

    /** By what was sent; the library's words are offered. */
    public static Beginning of(Taxonomy taxonomy, Map<String, String> sent) {
      String kind = sent.getOrDefault("kind", Kind.POSTMORTEM.label());
      String severity = sent.getOrDefault("severity", "");
      return new Beginning(
          Draft.kinds().stream()
              .map(one ->
                  new Choice(one.label(), Wording.key(one.label()), one.label().equals(kind)))
              .toList(),
          sent.getOrDefault("title", ""),
          taxonomy.severities().entrySet().stream()
              .map(one ->
                  new Choice(
                      one.getKey(),
                      one.getKey() + ": " + one.getValue(),
                      one.getKey().equals(severity)))
              .toList(),
          sent.getOrDefault("services", ""),
          List.copyOf(taxonomy.services().keySet()),
          sent.getOrDefault("started", ""));
    }
  }

  /**
   * The text and all that is said of it.
   *
   * @param branch of the proposal that it belongs to, null for a new one
   * @param base the commit that the writer began with, null when there was none
   * @param isNew whether the writer may still choose the path
   * @param draftKey under which a browser keeps what is not proposed yet
   * @param clash what somebody else wrote meanwhile, null when nobody did
   * @param patch the change to apply where pages cannot write, null elsewhere
   */
  public record Editor(
      @Nullable String branch,
      @Nullable String base,
      String path,
      boolean isNew,
      String text,
      String summary,
      String name,
      String email,
      @Nullable DocumentPage preview,
      List<FindingView> findings,
      @Nullable Clash clash,
      @Nullable String patch) {

    public Editor {
      findings = List.copyOf(findings);
    }

    public String draftKey() {
      return "afterword-draft:" + (branch == null ? "" : branch) + ":" + path;
    }
  }

  /**
   * What somebody else wrote meanwhile.
   *
   * @param conflicts whether the text holds marks where both changed the same lines
   * @param sections what was theirs, and what became of it in the text below
   */
  public record Clash(boolean conflicts, List<DifferencePage.Part> sections) {
    public Clash {
      sections = List.copyOf(sections);
    }
  }

  @Override
  public String title() {
    return editor == null ? "Write" : "Write: " + editor.path();
  }

  public String address() {
    return Urls.write();
  }

  public String proposeAddress() {
    return Urls.propose();
  }

  public String listAddress() {
    return Urls.proposals();
  }
}
