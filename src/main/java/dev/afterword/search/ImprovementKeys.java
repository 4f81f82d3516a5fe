package dev.afterword.search;

import dev.afterword.domain.ActionItem;
import dev.afterword.domain.Link;
import dev.afterword.domain.TrackerKeys;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the links of an action item may lead to, as keys of improvements. */
final class ImprovementKeys {
  private static final Pattern SCHEME = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]*:");

  /** Stands between a key and the host of the address that it was read from. */
  private static final char AT = '\n';

  private static final Pattern HOST = Pattern.compile("^[A-Za-z]+://(?:[^/@]*@)?([^/?#]+)");

  private static final Pattern NUMBERED = Pattern.compile("[#!][0-9]+$");

  private static final int MOST = 20;
  private static final int LONGEST = 500;

  private ImprovementKeys() {}

  /**
   * Keys of trackers, and paths and names of what may be a document of the library, in their order.
   *
   * @param path of the document that the item is in
   */
  static List<String> of(ActionItem item, String path) {
    Set<String> keys = new LinkedHashSet<>();
    for (Link link : item.links()) {
      TrackerKeys.issue(link)
          .map(key -> at(key, host(link.target())))
          .ifPresentOrElse(keys::add, () -> keys.addAll(documents(link, path)));
    }
    return keys.stream().filter(key -> key.length() <= LONGEST).limit(MOST).toList();
  }

  /** A key that stands for the issue at that host only; null for any. */
  static String at(String key, @Nullable String host) {
    return host == null ? key : key + AT + host;
  }

  /** The key without its host. */
  static String key(String named) {
    int at = named.indexOf(AT);
    return at < 0 ? named : named.substring(0, at);
  }

  /** The host of an address, or of what {@link #at} gave; null without one. */
  static @Nullable String host(String written) {
    int at = written.indexOf(AT);
    if (at >= 0) {
      return written.substring(at + 1);
    }
    Matcher address = HOST.matcher(written);
    return address.find() ? address.group(1).toLowerCase(Locale.ROOT) : null;
  }

  /**
   * Whether it is an issue, of which perhaps only a tracker can tell; what else it may be is a
   * document, and no improvement when there is none.
   */
  static boolean isIssue(String named) {
    return named.indexOf(AT) >= 0 || TrackerKeys.isKey(named) || NUMBERED.matcher(named).find();
  }

  /** A link to a document: by its path from the library's root, or by its name alone. */
  private static List<String> documents(Link link, String path) {
    String target = link.target().replaceFirst("[?#].*", "");
    if (target.isBlank() || target.startsWith("#") || SCHEME.matcher(target).find()) {
      return List.of();
    }
    List<String> keys = new ArrayList<>();
    keys.add(resolved(path, decoded(target)));
    if (!target.contains("/") && !target.contains(".")) {
      keys.add(target);
    }
    return keys;
  }

  private static String decoded(String target) {
    try {
      return URLDecoder.decode(target.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return target;
    }
  }

  private static String resolved(String path, String target) {
    Deque<String> names = new ArrayDeque<>();
    if (!target.startsWith("/")) {
      names.addAll(List.of(path.split("/")));
      names.removeLast();
    }
    for (String name : target.split("/")) {
      if (name.equals("..")) {
        names.pollLast();
      } else if (!name.isEmpty() && !name.equals(".")) {
        names.addLast(name);
      }
    }
    return String.join("/", names);
  }
}
