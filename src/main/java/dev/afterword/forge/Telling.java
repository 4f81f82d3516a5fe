package dev.afterword.forge;

import java.util.List;

/** Takes what a tracker says, answer by answer. */
public interface Telling {
  void told(List<Told> answers);

  /** Something of what was asked for is not told; all else may be. */
  void failed(ForgeException failure);
}
