package dev.afterword.improvement;

import dev.afterword.domain.Improvement;
import dev.afterword.domain.Progress;
import dev.afterword.forge.IssueKey;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Keeps what is known of issues from one run to the next. It can be thrown away: one that is
 * damaged is begun anew.
 *
 * @param path null to keep nothing
 */
record StatesFile(@Nullable Path path) {
  private static final System.Logger LOG = System.getLogger(StatesFile.class.getName());
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int VERSION = 1;
  private static final long LARGEST = 100L << 20;

  List<Known> read() {
    if (path == null || !Files.exists(path)) {
      return List.of();
    }
    try {
      if (Files.size(path) > LARGEST) {
        throw new IOException("larger than " + LARGEST + " bytes");
      }
      JsonNode json = JSON.readTree(Files.readAllBytes(path));
      if (json.path("version").asInt(0) != VERSION || !json.path("issues").isArray()) {
        throw new IOException("of another version");
      }
      List<Known> all = new ArrayList<>();
      for (JsonNode one : json.path("issues")) {
        all.add(known(one));
      }
      return all;
    } catch (IOException | JacksonException | IllegalArgumentException | DateTimeException e) {
      LOG.log(
          Level.WARNING,
          "{0} is begun anew: {1}; trackers are asked again",
          path,
          e.getClass().getSimpleName());
      return List.of();
    }
  }

  private static Known known(JsonNode json) {
    String key = json.path("key").asString();
    if (IssueKey.of(key).isEmpty()) {
      throw new IllegalArgumentException("\"" + key + "\" (expected a key)");
    }
    String progress = json.path("progress").asString("");
    return new Known(
        json.path("tracker").asString(),
        new Improvement(
            key,
            Improvement.Kind.ISSUE,
            json.path("title").asString(),
            progress.isEmpty() ? null : Progress.valueOf(progress),
            json.path("url").asString(),
            instant(json.path("closed")),
            Objects.requireNonNullElse(instant(json.path("heard")), Instant.EPOCH)),
        instant(json.path("updated")));
  }

  private static @Nullable Instant instant(JsonNode value) {
    return value.isString() ? Instant.parse(value.stringValue()) : null;
  }

  /** As a whole: there is the old or the new one, never a part. */
  void write(Collection<Known> all) {
    if (path == null) {
      return;
    }
    ObjectNode json = JSON.createObjectNode().put("version", VERSION);
    ArrayNode issues = json.putArray("issues");
    all.forEach(one -> write(one, issues.addObject()));
    try {
      Files.createDirectories(path.toAbsolutePath().getParent());
      Path part = Files.createTempFile(path.toAbsolutePath().getParent(), "trackers-", ".tmp");
      try {
        Files.write(part, JSON.writeValueAsBytes(json));
        Files.move(part, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      LOG.log(Level.WARNING, "what trackers said is not kept: " + e);
    }
  }

  private static void write(Known one, ObjectNode json) {
    Improvement improvement = one.improvement();
    json.put("key", improvement.id())
        .put("tracker", one.tracker())
        .put("title", improvement.title())
        .put("url", improvement.url());
    if (improvement.progress() != null) {
      json.put("progress", improvement.progress().name());
    }
    put(json, "closed", improvement.closed());
    put(json, "heard", improvement.asOf());
    put(json, "updated", one.updated());
  }

  private static void put(ObjectNode json, String name, @Nullable Instant at) {
    if (at != null) {
      json.put(name, at.toString());
    }
  }
}
