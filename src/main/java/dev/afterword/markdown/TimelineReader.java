package dev.afterword.markdown;

import dev.afterword.domain.Phase;
import dev.afterword.domain.SectionRole;
import dev.afterword.domain.Taxonomy.DayOrder;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the timeline of a document: the sections named so, else the headings that are times, else
 * the list or table that holds most times.
 */
final class TimelineReader {
  /** So many timed entries make a list a timeline whose section is not named one. */
  private static final int ENOUGH = 3;

  private static final Set<SectionRole> NEVER =
      EnumSet.of(
          SectionRole.ACTION_ITEMS,
          SectionRole.LESSONS,
          SectionRole.LUCKY,
          SectionRole.WENT_WELL,
          SectionRole.COULD_BE_BETTER,
          SectionRole.REVIEW);

  private final DayOrder order;
  private final int limit;
  private final BlockEvents blocks;

  TimelineReader(DayOrder order, int limit) {
    this.order = order;
    this.limit = limit;
    this.blocks = new BlockEvents(order);
  }

  EventLog read(Outline outline) {
    List<Outline.Part> parts = outline.parts();
    EventLog log = new EventLog(limit);
    boolean named = false;
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i).role() == SectionRole.TIMELINE) {
        named = true;
        int end = end(parts, i);
        section(parts.subList(i, end), log);
        i = end - 1;
      }
    }
    return named ? log : unnamed(parts);
  }

  /** Behind the last part of the section: a heading that is a time or day continues it. */
  private int end(List<Outline.Part> parts, int start) {
    int level = parts.get(start).level();
    int end = start + 1;
    while (end < parts.size()
        && (parts.get(end).level() > level || stamp(parts.get(end)).isPresent())
        && (parts.get(end).role() == SectionRole.OTHER
            || parts.get(end).role() == SectionRole.TIMELINE
            || parts.get(end).level() > level
                && parts.get(end).level() != Outline.BOLD_LINE_LEVEL)) {
      end++;
    }
    return end;
  }

  private Optional<Stamp> stamp(Outline.Part part) {
    return Stamp.leading(part.heading(), order);
  }

  private void section(List<Outline.Part> parts, EventLog log) {
    Outline.Part head = parts.getFirst();
    Zones.stated(head.heading()).ifPresent(log::zone);
    Dates.findPartial(head.heading(), order).ifPresent(log::day);
    blocks.read(head.blocks(), log);
    for (int i = 1; i < parts.size(); i++) {
      headed(parts, i, log);
    }
  }

  private void headed(List<Outline.Part> parts, int index, EventLog log) {
    Outline.Part part = parts.get(index);
    Optional<Stamp> stamp = stamp(part);
    if (stamp.isEmpty()) {
      Dates.findPartial(part.heading(), order).ifPresent(log::day);
      Zones.stated(part.heading()).ifPresent(log::zone);
      blocks.read(part.blocks(), log);
    } else if (stamp.get().isDayOnly()) {
      day(parts, index, stamp.get(), log);
    } else {
      event(part, stamp.get(), log);
    }
  }

  /** A day as heading: of the events below it, or an event itself when there are none. */
  private void day(List<Outline.Part> parts, int index, Stamp stamp, EventLog log) {
    Outline.Part part = parts.get(index);
    Dates.Found date = stamp.date();
    if (date != null) {
      log.day(date);
    }
    int before = log.size();
    blocks.read(part.blocks(), log);
    boolean below = index + 1 < parts.size() && parts.get(index + 1).level() > part.level();
    if (log.size() == before && !below && (!part.blocks().isEmpty() || !stamp.rest().isEmpty())) {
      event(part, stamp, log);
    }
  }

  private void event(Outline.Part part, Stamp stamp, EventLog log) {
    EventLog inner = new EventLog(limit);
    if (stamp.time() != null) {
      blocks.read(part.blocks(), inner);
    }
    if (inner.timed() >= ENOUGH) {
      blocks.read(part.blocks(), log);
      return;
    }
    String text = stamp.rest();
    if (text.isEmpty() && !part.blocks().isEmpty()) {
      text = PlainText.of(part.blocks().getFirst());
    }
    Phase phase = Phases.leading(text);
    log.add(
        stamp,
        text,
        phase,
        part.blocks().stream().flatMap(block -> Links.in(block).stream()).toList());
  }

  private EventLog unnamed(List<Outline.Part> parts) {
    EventLog best = headings(parts);
    for (Outline.Part part : parts) {
      EventLog log = NEVER.contains(part.role()) ? null : blocks.best(part.blocks(), limit);
      if (log != null && log.timed() >= ENOUGH && log.timed() > best.timed()) {
        best = log;
      }
    }
    return best;
  }

  private EventLog headings(List<Outline.Part> parts) {
    EventLog log = new EventLog(limit);
    for (Outline.Part part : parts) {
      Optional<Stamp> stamp = part.level() > 1 ? stamp(part) : Optional.empty();
      stamp.filter(Stamp::hasClock).ifPresent(there -> event(part, there, log));
    }
    return log.timed() >= ENOUGH ? log : new EventLog(limit);
  }
}
