package dev.afterword.web.page;

import dev.afterword.domain.Link;
import dev.afterword.markdown.LinkTargets;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A link, or only its text when its address is none that a page may lead to.
 *
 * @param href null when the text stands alone
 * @param outside whether it leaves the site
 */
public record LinkView(String text, @Nullable String href, boolean outside) {
  private static final Pattern OUTSIDE =
      Pattern.compile("(?:https?://|mailto:)[^\\s\\p{Cntrl}]+", Pattern.CASE_INSENSITIVE);
  private static final Pattern INSIDE = Pattern.compile("(?:/(?![/\\\\])|#)[^\\s\\p{Cntrl}\\\\]*");

  /** A link to another site; only its text when the address is none that a page may lead to. */
  public static LinkView ofAddress(String text, String address) {
    boolean outside = OUTSIDE.matcher(address).matches();
    return new LinkView(text, outside ? address : null, outside);
  }

  static LinkView inside(String text, String href) {
    return new LinkView(text, href, false);
  }

  /** An address of another site by itself: a link when it is one of the web. */
  static LinkView outside(String address) {
    boolean isWeb =
        OUTSIDE.matcher(address).matches()
            && address.regionMatches(true, 0, "http", 0, "http".length());
    return new LinkView(address, isWeb ? address : null, isWeb);
  }

  /**
   * A link of the document at that path: only http, https, mailto and the site itself are led to.
   */
  static LinkView of(Link link, String path, LinkTargets targets) {
    String address = targets.link(path, link.target());
    String text = link.text().isBlank() ? link.target() : link.text();
    if (address != null && OUTSIDE.matcher(address).matches()) {
      return new LinkView(text, address, true);
    }
    return new LinkView(
        text, address != null && INSIDE.matcher(address).matches() ? address : null, false);
  }

  static List<LinkView> all(List<Link> links, String path, LinkTargets targets) {
    return links.stream().map(link -> of(link, path, targets)).toList();
  }

  /** A value that may be an address as a whole: a link when it is one. */
  static LinkView ofValue(String value) {
    boolean address = OUTSIDE.matcher(value.strip()).matches();
    return new LinkView(value, address ? value.strip() : null, address);
  }
}
