package dev.afterword.markdown;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlSanitizer;

/**
 * Resolves the links, images and ids of HTML on its way into the allow-list, whether Markdown or
 * the author's own HTML made them. A link that leads nowhere becomes marked text; an image of
 * another host becomes a link, so that viewing a document asks no other host.
 */
final class ResolvedLinks implements HtmlSanitizer.Policy {
  private static final Pattern SCHEME = Pattern.compile("[a-z][a-z0-9+.-]*:.*", Pattern.DOTALL);
  private static final Pattern KNOWN_SCHEME =
      Pattern.compile("(https?://|mailto:).*", Pattern.DOTALL);

  private final HtmlSanitizer.Policy next;
  private final LinkTargets targets;
  private final String path;
  private final Deadline deadline;
  private final Deque<String> openLinks = new ArrayDeque<>();

  ResolvedLinks(HtmlSanitizer.Policy next, LinkTargets targets, String path, Deadline deadline) {
    this.next = next;
    this.targets = targets;
    this.path = path;
    this.deadline = deadline;
  }

  @Override
  public void openDocument() {
    next.openDocument();
  }

  @Override
  public void closeDocument() {
    next.closeDocument();
  }

  @Override
  public void text(String text) {
    next.text(text);
  }

  @Override
  public void openTag(String name, List<String> attributes) {
    deadline.check();
    Map<String, String> byName = byName(attributes);
    switch (name) {
      case "a" -> openLink(byName);
      case "img" -> image(byName);
      default -> next.openTag(name, flat(byName));
    }
  }

  @Override
  public void closeTag(String name) {
    if (name.equals("a")) {
      String open = openLinks.poll();
      if (open != null) {
        next.closeTag(open);
      }
    } else {
      next.closeTag(name);
    }
  }

  private void openLink(Map<String, String> attributes) {
    String href = attributes.remove("href");
    attributes.remove("rel");
    if (href == null) {
      open("a", attributes);
      return;
    }
    String address = address(href.strip());
    if (address == null) {
      attributes.put("class", "broken-link");
      open("span", attributes);
    } else {
      attributes.put("href", address);
      attributes.put("rel", "noopener nofollow");
      open("a", attributes);
    }
  }

  private void open(String name, Map<String, String> attributes) {
    openLinks.push(name);
    next.openTag(name, flat(attributes));
  }

  private @Nullable String address(String href) {
    if (href.startsWith("#")) {
      return "#" + Anchors.of(href.substring(1));
    }
    String address = targets.link(path, href);
    return address == null || !isSafe(address) ? null : address;
  }

  private static boolean isSafe(String address) {
    String lower = address.toLowerCase(Locale.ROOT);
    return KNOWN_SCHEME.matcher(lower).matches() || !SCHEME.matcher(lower).matches();
  }

  private void image(Map<String, String> attributes) {
    String source = attributes.getOrDefault("src", "").strip();
    String address = source.isEmpty() ? null : targets.image(path, source);
    if (address != null && isSameOrigin(address)) {
      attributes.put("src", address);
      attributes.put("loading", "lazy");
      attributes.putIfAbsent("alt", "");
      next.openTag("img", flat(attributes));
      return;
    }
    String alternative = attributes.getOrDefault("alt", "").strip();
    String text = alternative.isEmpty() ? source : alternative;
    boolean remote = source.startsWith("https://") || source.startsWith("http://");
    if (!openLinks.isEmpty()) {
      next.text(text);
    } else if (remote) {
      element("a", text, "href", source, "rel", "noopener nofollow", "class", "remote-image");
    } else {
      element("span", text, "class", "broken-link");
    }
  }

  private void element(String name, String text, String... attributes) {
    next.openTag(name, new ArrayList<>(List.of(attributes)));
    next.text(text);
    next.closeTag(name);
  }

  /** {@code //host} and {@code /\host} are other hosts. */
  private static boolean isSameOrigin(String address) {
    return address.startsWith("/") && !address.startsWith("//") && !address.startsWith("/\\");
  }

  private static Map<String, String> byName(List<String> attributes) {
    Map<String, String> byName = new TreeMap<>();
    for (int i = 0; i + 1 < attributes.size(); i += 2) {
      byName.putIfAbsent(attributes.get(i), attributes.get(i + 1));
    }
    String name = byName.remove("name");
    String id = byName.getOrDefault("id", name);
    if (id != null) {
      byName.put("id", Anchors.of(id));
    }
    return byName;
  }

  private static List<String> flat(Map<String, String> attributes) {
    List<String> flat = new ArrayList<>();
    attributes.forEach((name, value) -> {
      flat.add(name);
      flat.add(value);
    });
    return flat;
  }
}
