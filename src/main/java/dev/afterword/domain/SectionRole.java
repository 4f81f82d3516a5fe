package dev.afterword.domain;

import java.util.Locale;

/** What a section of a document is for, whatever its heading says. */
public enum SectionRole {
  SUMMARY,
  IMPACT,
  TIMELINE,
  FIVE_WHYS,
  FISHBONE,
  ROOT_CAUSE,
  CONTRIBUTING_FACTORS,
  TRIGGER,
  LEADUP,
  DETECTION,
  RESPONSE,
  RECOVERY,
  RESOLUTION,
  WENT_WELL,
  COULD_BE_BETTER,
  LUCKY,
  SURPRISES,
  LESSONS,
  ACTION_ITEMS,
  REVIEW,
  METADATA,
  OTHER;

  /** The name used in JSON: {@code five-whys}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
