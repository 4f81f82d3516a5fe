package dev.afterword.domain;

import java.util.List;

/** An effect and the categories of causes that led to it (Ishikawa's diagram). */
public record Fishbone(String effect, List<Bone> bones) {
  public Fishbone {
    bones = List.copyOf(bones);
  }

  /** A category of causes. */
  public record Bone(String category, Origin origin, List<Cause> causes) {
    public Bone {
      causes = List.copyOf(causes);
    }
  }

  /** A cause and what stands behind it, to any depth. */
  public record Cause(String text, List<Cause> causes) {
    public Cause {
      causes = List.copyOf(causes);
    }
  }

  /** Whether a category was written by the author or derived from a flat list of factors. */
  public enum Origin {
    WRITTEN,
    DERIVED
  }
}
