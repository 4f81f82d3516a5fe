package dev.afterword.markdown;

import com.vladsch.flexmark.util.ast.Node;
import dev.afterword.domain.Link;
import dev.afterword.domain.Phase;
import dev.afterword.domain.Taxonomy.DayOrder;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Events as lines of a paragraph that begin with a time, as in a chat log; what follows on further
 * lines belongs to the event before. A line that is a day alone is the day of what follows.
 */
final class LineEvents {
  /** Bounds the work on a paragraph that is a book of links. */
  private static final int MOST_LINKS = 1_000;

  private final DayOrder order;

  LineEvents(DayOrder order) {
    this.order = order;
  }

  void read(Node paragraph, EventLog log) {
    List<String> lines = PlainText.lines(paragraph);
    List<Link> links = Links.in(paragraph);
    Open open = null;
    boolean unmarkedAllowed = true;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      Optional<Stamp> stamp = Stamp.leading(line, order).filter(there -> begins(there));
      boolean marked =
          stamp.filter(there -> there.separated() == Stamp.Separation.MARKED).isPresent();
      // A wrapped line of prose may begin with a time: it counts only as the first line does.
      if (stamp.isPresent() && (i == 0 || marked || unmarkedAllowed)) {
        unmarkedAllowed = i == 0 ? !marked : unmarkedAllowed;
        close(open, links, log);
        open = new Open(stamp.get(), new StringBuilder(stamp.get().rest()));
      } else if (open != null) {
        open.text.append(open.text.isEmpty() ? "" : " ").append(line);
      } else {
        Zones.stated(line).ifPresent(log::zone);
        log.continueWith(line);
      }
    }
    close(open, links, log);
  }

  private record Open(Stamp stamp, StringBuilder text) {}

  private static boolean begins(Stamp stamp) {
    return !stamp.isDayOnly() || stamp.separated() == Stamp.Separation.MARKED;
  }

  private static void close(@Nullable Open open, List<Link> links, EventLog log) {
    if (open == null) {
      return;
    }
    String text = open.text.toString();
    Dates.Found date = open.stamp.date();
    if (text.isEmpty() && open.stamp.isDayOnly() && date != null) {
      log.day(date);
      return;
    }
    Phase phase = Phases.leading(text);
    log.add(open.stamp, text, phase, mentioned(links, text));
  }

  /** The links whose text stands in the event's. */
  private static List<Link> mentioned(List<Link> links, String text) {
    return links.stream().limit(MOST_LINKS).filter(link -> text.contains(link.text())).toList();
  }
}
