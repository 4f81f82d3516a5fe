package dev.afterword.git;

/** How one document differs between two commits. Paths are relative to the library's root. */
public sealed interface DocumentChange {

  record Added(String path, String blob) implements DocumentChange {}

  record Changed(String path, String blob) implements DocumentChange {}

  /** Moved, and perhaps changed a little on the way. */
  record Renamed(String previousPath, String path, String blob) implements DocumentChange {}

  record Removed(String path) implements DocumentChange {}

  /** The path after the change; before it, for a removal. */
  String path();
}
