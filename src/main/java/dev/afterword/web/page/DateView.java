package dev.afterword.web.page;

import dev.afterword.domain.DateOrigin;
import dev.afterword.domain.Moment;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * A date as it is shown.
 *
 * @param day {@code 3 Oct 2026}
 * @param full with time and offset where they are known: {@code 3 Oct 2026, 14:02 UTC}
 * @param iso for {@code <time datetime>}
 * @param origin what the date was taken from, in words; null when that is beyond doubt
 */
public record DateView(String day, String full, String iso, @Nullable String origin) {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  static @Nullable DateView of(@Nullable Moment moment, @Nullable DateOrigin origin) {
    if (moment == null) {
      return null;
    }
    String day = Wording.of(moment.date());
    String full =
        switch (moment) {
          case Moment.Day _ -> day;
          case Moment.Exact exact -> day + ", " + time(exact.at());
        };
    return new DateView(day, full, moment.iso(), origin == null ? null : words(origin));
  }

  static DateView of(Instant instant) {
    OffsetDateTime at = instant.atOffset(ZoneOffset.UTC);
    String day = Wording.of(at.toLocalDate());
    return new DateView(day, day + ", " + time(at), new Moment.Exact(at).iso(), null);
  }

  static DateView of(LocalDate date) {
    String day = Wording.of(date);
    return new DateView(day, day, date.toString(), null);
  }

  private static String time(OffsetDateTime at) {
    return TIME.format(at) + " " + Wording.of(at.getOffset());
  }

  private static @Nullable String words(DateOrigin origin) {
    return switch (origin) {
      case STARTED -> null;
      case METADATA -> "from the document's metadata";
      case TIMELINE -> "from the first timeline entry";
      case PATH -> "from the file's path";
      case TEXT -> "from the text";
      case PUBLICATION -> "the date of publication";
      case COMMIT -> "the date of the commit that added it";
    };
  }
}
