package dev.afterword.improvement;

import dev.afterword.domain.Improvement;
import dev.afterword.forge.ForgeException;
import dev.afterword.git.LibraryException;
import java.util.List;
import java.util.Objects;

/** Opens issues in trackers. */
public record TrackerIssues(Trackers trackers) implements IssueOpener {
  @Override
  public List<Place> places() {
    return trackers.places();
  }

  @Override
  public Issue open(Place place, String title, String body) throws LibraryException {
    try {
      Improvement opened = trackers.open(place.tracker(), place.project(), title, body);
      return new Issue(opened.id(), Objects.requireNonNullElse(opened.url(), ""));
    } catch (ForgeException e) {
      throw LibraryException.repository("no issue is known to be opened", e);
    }
  }
}
