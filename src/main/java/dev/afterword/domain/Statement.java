package dev.afterword.domain;

import java.util.ArrayList;
import java.util.List;

/**
 * One thing that a document says of why something happened or what is to be done: a node of its 5
 * Whys, a bone or cause of its fishbone, an action item.
 *
 * @param anchor where it stands in the document's page
 * @param text plain, never blank; a very long one is cut
 */
public record Statement(Kind kind, String anchor, String text) {

  private static final int LONGEST = 2_000;

  /** What a statement is part of. */
  public enum Kind {
    WHY("5 Whys"),
    FACTOR("Fishbone"),
    ACTION("Action items");

    private final String heading;

    Kind(String heading) {
      this.heading = heading;
    }

    /** What the page calls the part that holds it. */
    public String heading() {
      return heading;
    }
  }

  /** All of a document, in its order; blank ones are left out. */
  public static List<Statement> of(Document document) {
    List<Statement> all = new ArrayList<>();
    FiveWhys whys = document.fiveWhys();
    for (int i = 0; whys != null && i < whys.roots().size(); i++) {
      add(whys.roots().get(i), why(i + 1), all);
    }
    Fishbone fishbone = document.fishbone();
    for (int i = 0; fishbone != null && i < fishbone.bones().size(); i++) {
      Fishbone.Bone bone = fishbone.bones().get(i);
      add(Kind.FACTOR, bone(i + 1), bone.category(), all);
      causes(bone.causes(), bone(i + 1), all);
    }
    document.actionItems().forEach(item -> add(Kind.ACTION, anchor(item), item.text(), all));
    return all;
  }

  private static void add(FiveWhys.Why why, String anchor, List<Statement> all) {
    add(Kind.WHY, anchor, (why.question() + " " + why.answer()).strip(), all);
    for (int i = 0; i < why.children().size(); i++) {
      add(why.children().get(i), below(anchor, i + 1), all);
    }
  }

  private static void causes(List<Fishbone.Cause> causes, String above, List<Statement> all) {
    for (int i = 0; i < causes.size(); i++) {
      String anchor = below(above, i + 1);
      add(Kind.FACTOR, anchor, causes.get(i).text(), all);
      causes(causes.get(i).causes(), anchor, all);
    }
  }

  private static void add(Kind kind, String anchor, String text, List<Statement> all) {
    if (!text.isBlank()) {
      all.add(new Statement(kind, anchor, cut(text)));
    }
  }

  private static String cut(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    return text.substring(0, end);
  }

  /** The anchor of a root of the 5 Whys; places count from 1. */
  public static String why(int place) {
    return "aw-why-" + place;
  }

  /** The anchor of a bone of the fishbone; places count from 1. */
  public static String bone(int place) {
    return "aw-bone-" + place;
  }

  /** The anchor of what stands below another; places count from 1. */
  public static String below(String anchor, int place) {
    return anchor + "." + place;
  }

  /** The anchor of an action item. */
  public static String anchor(ActionItem item) {
    return action(item.id());
  }

  /** The anchor of the action item of that id. */
  public static String action(String id) {
    return "aw-action-" + id.replaceAll("[^\\p{L}\\p{N}.-]", "_");
  }
}
