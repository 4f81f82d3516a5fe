package dev.afterword.web;

import dev.afterword.author.LibraryPlace;
import dev.afterword.config.ConfigurationException;
import dev.afterword.git.Content;
import dev.afterword.git.GitLibrary;
import dev.afterword.git.Head;
import dev.afterword.git.LibraryException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a new document finds in a library as it is served. */
record ServedPlace(GitLibrary git) implements LibraryPlace {
  private static final int LARGEST = 1 << 18;
  private static final Pattern YEAR = Pattern.compile("\\d{4}/.*");

  @Override
  public Optional<byte[]> file(String path) {
    try {
      Optional<Content> content = git.present(head(), path, LARGEST);
      if (content.isEmpty()) {
        return Optional.empty();
      }
      if (content.get() instanceof Content.Whole whole) {
        return Optional.of(whole.bytes());
      }
      throw new ConfigurationException(path + ": cannot be read, or is larger than 256 kB");
    } catch (LibraryException e) {
      throw new ConfigurationException(path + ": " + e.getMessage());
    }
  }

  @Override
  public boolean isByYears(String folder) {
    String start = folder.isEmpty() ? "" : folder + "/";
    try {
      Head head = head();
      return head != null
          && git.tree(head).documents().keySet().stream()
              .filter(path -> path.startsWith(start))
              .anyMatch(path -> YEAR.matcher(path.substring(start.length())).matches());
    } catch (LibraryException e) {
      return false;
    }
  }

  private @Nullable Head head() throws LibraryException {
    return git.head().orElse(null);
  }
}
