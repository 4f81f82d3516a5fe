package dev.afterword.diagram;

import java.util.function.BiFunction;

/** The same drawing twice, for wide windows and for narrow ones; one is shown at a time. */
public record Drawings(Svg wide, Svg narrow) {

  /** The wide one fills the page. */
  static Drawings of(String idPrefix, BiFunction<Room, String, Svg> draw) {
    return of(Room.WIDE, idPrefix, draw);
  }

  static Drawings of(Room widest, String idPrefix, BiFunction<Room, String, Svg> draw) {
    return new Drawings(
        draw.apply(widest, idPrefix + "-w"), draw.apply(Room.NARROW, idPrefix + "-n"));
  }
}
