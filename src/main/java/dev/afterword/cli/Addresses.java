package dev.afterword.cli;

import dev.afterword.markdown.LinkTargets;

/** Links as they were written: without a server there is no address to turn them into. */
enum Addresses implements LinkTargets {
  AS_WRITTEN;

  @Override
  public String link(String path, String target) {
    return target;
  }

  @Override
  public String image(String path, String target) {
    return target;
  }
}
