package dev.afterword.web.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The addresses of meetings that go on. */
public final class MeetingUrls {
  /** The item that is looked at, from 1, while the meeting may be at another. */
  public static final String ITEM = "item";

  public static final String VIEW = "view";

  /** Of {@link #VIEW}: large, and without fields to write in. */
  public static final String PROJECTOR = "projector";

  private MeetingUrls() {}

  public static String meetings() {
    return ReviewUrls.meetings();
  }

  /** Wherever the meeting is. */
  public static String meeting(String id) {
    return meetings() + "/" + Urls.encode(id);
  }

  /**
   * One view of it.
   *
   * @param item from 1, null for wherever the meeting is
   */
  public static String meeting(String id, @Nullable Integer item, boolean projector) {
    List<String> parts = new ArrayList<>();
    if (item != null) {
      parts.add(Urls.parameter(ITEM, item.toString()));
    }
    if (projector) {
      parts.add(Urls.parameter(VIEW, PROJECTOR));
    }
    return Urls.queried(meeting(id), parts);
  }

  public static String finish(String id) {
    return meeting(id) + "/finish";
  }
}
