package dev.afterword.improvement;

import dev.afterword.domain.Improvement;
import dev.afterword.forge.ForgeException;
import dev.afterword.forge.IssueKey;
import dev.afterword.forge.ProjectNames;
import dev.afterword.forge.Told;
import dev.afterword.forge.Tracker;
import dev.afterword.forge.TrackerClient;
import dev.afterword.forge.Webhook;
import dev.afterword.improvement.IssueOpener.Place;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The trackers of a library: those that the operator bound, for the projects that the library's
 * settings name. Thread-safe; only {@link #open} waits for a tracker.
 */
public final class Trackers implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Trackers.class.getName());

  private final List<Tracker> all;
  private final Supplier<Map<String, ProjectNames>> settings;
  private final Supplier<Set<String>> named;
  private final Clock clock;
  private final TrackerStates states;
  private final Map<String, TrackerClient> clients = new HashMap<>();
  private final Set<String> noticed = ConcurrentHashMap.newKeySet();
  private final List<TrackerSync> syncs;

  /** What becomes of a webhook. */
  public enum Hook {
    /** Its tracker sent it; what it tells is known now, if it concerns us. */
    TAKEN,
    /** There is no such tracker, or none that may send. */
    UNKNOWN,
    /** It is not signed by its tracker. */
    REFUSED,
    /** It is signed, and no JSON. */
    UNREADABLE
  }

  /**
   * Begins to ask at once.
   *
   * @param all of the operator; of two that name one project the first is asked
   * @param settings projects by tracker, as the library's settings name them now
   * @param named the keys of improvements that action items name now
   * @param file where it is kept what trackers say; null to keep nothing
   * @param every how often open issues are asked for
   */
  public Trackers(
      List<Tracker> all,
      Supplier<Map<String, ProjectNames>> settings,
      Supplier<Set<String>> named,
      @Nullable Path file,
      Duration every,
      Clock clock) {
    this(all, settings, named, new TrackerStates(file, all), Pace.of(every), clock);
  }

  Trackers(
      List<Tracker> all,
      Supplier<Map<String, ProjectNames>> settings,
      Supplier<Set<String>> named,
      TrackerStates states,
      Pace pace,
      Clock clock) {
    this.all = List.copyOf(all);
    this.settings = settings;
    this.named = named;
    this.states = states;
    this.clock = clock;
    all.forEach(one -> clients.put(one.name(), new TrackerClient(one)));
    this.syncs =
        all.stream()
            .map(one ->
                new TrackerSync(one, client(one.name()), () -> namedOf(one), states, pace, clock))
            .toList();
  }

  private TrackerClient client(String name) {
    TrackerClient client = clients.get(name);
    if (client == null) {
      throw new IllegalArgumentException(
          "\"" + name + "\" (expected one of " + clients.keySet() + ")");
    }
    return client;
  }

  private Optional<Tracker> called(String name) {
    return all.stream().filter(one -> one.name().equals(name)).findFirst();
  }

  /** None: nothing is known, nothing is asked. */
  public static Trackers none() {
    return new Trackers(List.of(), Map::of, Set::of, null, Duration.ofHours(1), Clock.systemUTC());
  }

  public TrackerStates states() {
    return states;
  }

  /** Which tracker holds an issue of that key, as the settings say. */
  private Optional<Tracker> of(IssueKey key, Map<String, ProjectNames> projects) {
    return all.stream()
        .filter(one -> one.allows(key))
        .filter(one -> names(projects, one).include(key.project()))
        .findFirst();
  }

  private static ProjectNames names(Map<String, ProjectNames> projects, Tracker tracker) {
    return projects.getOrDefault(tracker.name(), new ProjectNames(List.of()));
  }

  /** What action items name of that tracker; what is not to be known any more is forgotten. */
  private Collection<IssueKey> namedOf(Tracker tracker) {
    Map<String, ProjectNames> projects = settings.get();
    Set<String> keys = named.get();
    notice(projects);
    Set<IssueKey> own = new HashSet<>();
    for (String text : keys) {
      IssueKey.of(text)
          .filter(key -> of(key, projects).filter(tracker::equals).isPresent())
          .ifPresent(own::add);
    }
    states.forget(
        key -> IssueKey.of(key).flatMap(one -> of(one, projects)).isPresent(),
        keys::contains,
        clock.instant());
    return own;
  }

  private void notice(Map<String, ProjectNames> projects) {
    for (String name : projects.keySet()) {
      if (called(name).isEmpty() && noticed.add(name)) {
        LOG.log(
            Level.WARNING,
            "the settings name projects of a tracker \"{0}\", which this server has not"
                + " (expected one of AFTERWORD_TRACKERS)",
            name);
      }
    }
  }

  /** Where issues can be opened: projects that the settings name and that we have a token for. */
  public List<Place> places() {
    Map<String, ProjectNames> projects = settings.get();
    return all.stream()
        .filter(Tracker::isWritable)
        .flatMap(one ->
            names(projects, one).single().stream()
                .filter(one::allows)
                .map(project -> new Place(one.name(), project)))
        .toList();
  }

  /**
   * Opens an issue, which is known from then on. Waits for the tracker, a minute at most.
   *
   * @param title one line
   * @param body in the tracker's own markup
   * @throws ForgeException when it was not opened, as far as is known
   * @throws IllegalArgumentException when there is no such tracker
   */
  public Improvement open(String tracker, String project, String title, String body)
      throws ForgeException {
    TrackerClient client = client(tracker);
    Tracker one = called(tracker).orElseThrow();
    if (!names(settings.get(), one).include(project)) {
      throw client.refusal(project);
    }
    Told.Issue opened = client.open(project, title, body);
    states.hearNow(one, List.of(opened), clock.instant());
    String key = opened.key().text();
    return states.of(key).orElseGet(() -> Improvement.unknown(key));
  }

  /** Whether a tracker of that name may send webhooks: nothing of others is to be read. */
  public boolean takesHooks(String name) {
    return called(name).filter(Tracker::isHeard).isPresent();
  }

  /**
   * Takes what a tracker sends; what it tells is shown when this returns.
   *
   * @param name of the tracker
   * @param headers the value of a header by its name, null without one
   */
  public Hook hear(String name, Function<String, @Nullable String> headers, byte[] body) {
    Tracker tracker = called(name).filter(Tracker::isHeard).orElse(null);
    if (tracker == null) {
      return Hook.UNKNOWN;
    }
    if (!Webhook.isGenuine(tracker, headers, body)) {
      return Hook.REFUSED;
    }
    try {
      Webhook.read(tracker, body)
          .ifPresent(told -> states.hearNow(tracker, spelled(told, tracker), clock.instant()));
      return Hook.TAKEN;
    } catch (IOException e) {
      return Hook.UNREADABLE;
    }
  }

  /** The same under each key by which action items name it; none when no one does. */
  private List<Told> spelled(Told told, Tracker tracker) {
    Map<String, ProjectNames> projects = settings.get();
    String folded = told.key().folded();
    Set<String> keys = new HashSet<>(named.get());
    keys.addAll(states.all().keySet());
    return keys.stream()
        .filter(key -> key.equalsIgnoreCase(folded))
        .map(IssueKey::of)
        .flatMap(Optional::stream)
        .filter(key -> of(key, projects).filter(tracker::equals).isPresent())
        .map(key -> told.as(key))
        .toList();
  }

  /** Ends soon, and keeps what is known. */
  @Override
  public void close() {
    syncs.forEach(TrackerSync::close);
    states.keep();
  }
}
