package dev.afterword.proof.xss;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Payloads that stand in one document, each in a list item, row or section of its own. */
record Group(List<Payload> payloads) {
  private static final int MOST_CHARACTERS = 2_000;

  Group {
    payloads = List.copyOf(payloads);
  }

  static Group alone(Payload payload) {
    return new Group(List.of(payload));
  }

  /** Neighbours together, as many as a document can hold and still be read in time. */
  static List<Group> together(List<Payload> payloads) {
    List<Group> groups = new ArrayList<>();
    List<Payload> few = new ArrayList<>();
    int characters = 0;
    for (Payload payload : payloads) {
      int more = payload.text().length() + 20;
      if (!few.isEmpty() && characters + more > MOST_CHARACTERS) {
        groups.add(new Group(few));
        few.clear();
        characters = 0;
      }
      few.add(payload);
      characters += more;
    }
    if (!few.isEmpty()) {
      groups.add(new Group(few));
    }
    return groups;
  }

  int number() {
    return payloads.getFirst().number();
  }

  /** The path of its document. */
  String path() {
    return "groups/%05d.md".formatted(number());
  }

  /** The words that its document's page must hold. */
  List<String> marks() {
    return payloads.stream()
        .flatMap(payload -> Place.shown().stream().map(place -> place.mark(payload)))
        .toList();
  }

  /** All texts, cut into pieces that are no longer than that. */
  List<String> texts(int longest) {
    List<String> pieces = new ArrayList<>();
    StringBuilder piece = new StringBuilder();
    for (Payload payload : payloads) {
      String text = payload.text().substring(0, Math.min(longest, payload.text().length()));
      if (!piece.isEmpty() && piece.length() + 1 + text.length() > longest) {
        pieces.add(piece.toString());
        piece.setLength(0);
      }
      piece.append(piece.isEmpty() ? "" : " ").append(text);
    }
    return Stream.concat(pieces.stream(), Stream.of(piece.toString())).toList();
  }
}
