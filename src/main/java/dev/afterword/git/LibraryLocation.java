package dev.afterword.git;

import java.nio.file.Path;
import java.util.regex.Pattern;

/** Where a library is: a folder of this machine, or a git repository behind a URL. */
public sealed interface LibraryLocation {

  /** A work tree, a folder inside one, a bare repository, or a folder without any repository. */
  record Folder(Path path) implements LibraryLocation {
    @Override
    public String describe() {
      return path.toString();
    }
  }

  /** A repository that is cloned before it is read. The URL may hold credentials. */
  record Remote(String url) implements LibraryLocation {
    private static final Pattern WRITTEN_AS_URL = Pattern.compile("\\s*[A-Za-z][A-Za-z0-9+.-]+://");
    private static final Pattern WRITTEN_LIKE_SCP = Pattern.compile("\\s*[^/\\s:]+@[^/\\s:]+:.+");
    private static final Pattern USER_INFO = Pattern.compile("(?<=://)[^/?#]*@");
    private static final Pattern QUERY = Pattern.compile("[?#].*", Pattern.DOTALL);

    @Override
    public String describe() {
      return QUERY.matcher(USER_INFO.matcher(url).replaceFirst("")).replaceFirst("");
    }

    @Override
    public String toString() {
      return "Remote[" + describe() + "]";
    }
  }

  /** For people: the credentials of a URL are left out. */
  String describe();

  /**
   * The location that a person wrote: {@code scheme://…} and {@code user@host:path} are remote,
   * anything else is a folder.
   *
   * @throws java.nio.file.InvalidPathException when it is a folder that cannot exist
   */
  static LibraryLocation of(String text) {
    return Remote.WRITTEN_AS_URL.matcher(text).lookingAt()
            || Remote.WRITTEN_LIKE_SCP.matcher(text).matches()
        ? new Remote(text.strip())
        : new Folder(Path.of(text));
  }
}
