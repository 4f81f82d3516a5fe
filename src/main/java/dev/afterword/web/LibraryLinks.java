package dev.afterword.web;

import dev.afterword.domain.TrackerKeys;
import dev.afterword.ingest.Documents;
import dev.afterword.markdown.LinkTargets;
import dev.afterword.web.page.Urls;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where links between documents lead: to a document's page, to a file of the library, or nowhere.
 */
final class LibraryLinks implements LinkTargets {
  /** What browsers draw without running anything in it. */
  static final Set<String> IMAGES = Set.of(".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif");

  private final Documents documents;

  LibraryLinks(Documents documents) {
    this.documents = documents;
  }

  @Override
  public @Nullable String link(String path, String target) {
    if (isAbsolute(target)) {
      return target;
    }
    int hash = target.indexOf('#');
    String fragment = hash < 0 ? "" : target.substring(hash);
    String file = hash < 0 ? target : target.substring(0, hash);
    if (file.isEmpty()) {
      return fragment;
    }
    return document(path, file)
        .map(address -> address + fragment)
        .or(() -> file(path, file, target))
        .orElse(null);
  }

  /** A ticket's key is no file: it is not looked for among them. */
  private Optional<String> file(String path, String file, String target) {
    return TrackerKeys.isKey(target)
        ? Optional.empty()
        : resolve(path, file).filter(documents::hasFile).map(Urls::raw);
  }

  @Override
  public @Nullable String image(String path, String target) {
    String lower = target.toLowerCase(Locale.ROOT);
    if (isAbsolute(target) || IMAGES.stream().noneMatch(lower::endsWith)) {
      return null;
    }
    return resolve(path, target).filter(documents::hasFile).map(Urls::raw).orElse(null);
  }

  /** A document by relative path, with or without its extension, or by its id. */
  private Optional<String> document(String path, String file) {
    return resolve(path, file)
        .flatMap(documents::find)
        .or(() -> documents.find(decoded(file)))
        .map(document -> Urls.document(document.id()));
  }

  private static boolean isAbsolute(String target) {
    return target.matches("(?i)(https?://|mailto:).*");
  }

  /** The path from the library's root that a target means; empty when it leaves the library. */
  static Optional<String> resolve(String path, String target) {
    Deque<String> parts = new ArrayDeque<>();
    if (!target.startsWith("/")) {
      String[] folders = path.split("/");
      for (int i = 0; i < folders.length - 1; i++) {
        parts.addLast(folders[i]);
      }
    }
    for (String part : decoded(target).split("/")) {
      switch (part) {
        case "", "." -> {}
        case ".." -> {
          if (parts.pollLast() == null) {
            return Optional.empty();
          }
        }
        default -> parts.addLast(part);
      }
    }
    return parts.isEmpty() ? Optional.empty() : Optional.of(String.join("/", parts));
  }

  private static String decoded(String target) {
    try {
      return URLDecoder.decode(target.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return target;
    }
  }
}
