package dev.afterword.proof;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code afterword serve}, or another server, as a process of its own. */
public final class ServerProcess implements AutoCloseable {
  private static final JsonMapper JSON = new JsonMapper();

  private final Process process;
  private final Path log;
  private final HttpClient client = HttpClient.newHttpClient();
  private URI address = URI.create("http://127.0.0.1:1/");

  private ServerProcess(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /** Starts the classes of this build; returns before anything is ready. */
  public static ServerProcess start(Path library, Path cache, Path log, Map<String, String> more)
      throws IOException {
    return start(library.toString(), cache, log, more);
  }

  /**
   * Starts the classes of this build; returns before anything is ready.
   *
   * @param library a folder or the URL of a repository
   */
  public static ServerProcess start(String library, Path cache, Path log, Map<String, String> more)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Launcher.java());
    command.addAll(Launcher.flags());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), "dev.afterword.Main"));
    return start(command, library, cache, log, more);
  }

  /** Starts a program that takes the arguments of {@code afterword}, such as the launcher. */
  public static ServerProcess start(
      List<String> program, Path library, Path cache, Path log, Map<String, String> more)
      throws IOException {
    return start(program, library.toString(), cache, log, more);
  }

  private static ServerProcess start(
      List<String> program, String library, Path cache, Path log, Map<String, String> more)
      throws IOException {
    List<String> command = new ArrayList<>(program);
    command.addAll(List.of("serve", "-C", library, "--port", "0"));
    Map<String, String> environment = new HashMap<>(more);
    environment.put("AFTERWORD_CACHE", cache.toString());
    return start(command, log, environment);
  }

  /** Starts any program that prints its address once it listens. */
  public static ServerProcess start(List<String> command, Path log, Map<String, String> environment)
      throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().putAll(environment);
    return new ServerProcess(builder.start(), log);
  }

  public long pid() {
    return process.pid();
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /** Where its messages go. */
  public Path log() {
    return log;
  }

  /** Waits until it listens. */
  public ServerProcess listening() throws IOException {
    BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String line = out.readLine();
    if (line == null) {
      throw new IOException("the server ended before it listened, see " + log);
    }
    address = URI.create(line.strip());
    return this;
  }

  /** Waits until it is ready. */
  public ServerProcess ready(Duration within) throws IOException, InterruptedException {
    long until = System.nanoTime() + within.toNanos();
    while (get("health/ready").statusCode() != 200) {
      if (System.nanoTime() > until) {
        throw new IOException("not ready within " + within + ", see " + log);
      }
      Thread.sleep(20);
    }
    return this;
  }

  public URI address() {
    return address;
  }

  public HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(address.resolve(path)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  public JsonNode json(String path) throws IOException, InterruptedException {
    return JSON.readTree(get(path).body());
  }

  /** Waits until it has ended by itself. */
  public int exitCode() throws InterruptedException {
    return process.waitFor();
  }

  /** Ends it at once, as a power cut would. */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Asks it to end, and waits. */
  @Override
  public void close() {
    client.close();
    process.destroy();
    try {
      if (!process.waitFor(40, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
