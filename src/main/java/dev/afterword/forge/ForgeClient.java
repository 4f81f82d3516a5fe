package dev.afterword.forge;

import dev.afterword.forge.ForgeException.Scope;
import java.io.IOException;
import tools.jackson.databind.json.JsonMapper;

/** Talks to the forge of one repository. Thread-safe. */
public final class ForgeClient implements AutoCloseable {
  private static final int LARGEST_ANSWER = 1 << 20;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final ForgeRepository repository;
  private final Token token;
  private final ForgeHttp http;

  public ForgeClient(ForgeRepository repository, Token token) {
    this(repository, token, Patience.DEFAULT);
  }

  ForgeClient(ForgeRepository repository, Token token, Patience patience) {
    this.repository = repository;
    this.token = token;
    this.http = new ForgeHttp(token::removedFrom, patience, LARGEST_ANSWER);
  }

  /** For people: the repository. */
  public String describe() {
    return repository.describe();
  }

  /**
   * Shows a status beside a commit, in place of the one that was told before. Takes minutes at
   * worst.
   *
   * @param commit its full id
   * @throws ForgeException when the forge does not take it; of all commits with the same words
   */
  public void report(String commit, CommitStatus status)
      throws ForgeException, InterruptedException {
    StatusApi api = StatusApi.of(repository.kind());
    Answer answer;
    try {
      answer =
          http.post(
              api.address(repository, commit),
              api.headers(token),
              JSON.writeValueAsBytes(api.body(status)));
    } catch (IOException e) {
      throw failed(Scope.FORGE, "is not reached: " + e.getMessage());
    }
    if (!answer.isFine() && !api.standsAlready(status, answer)) {
      Scope scope = answer.isAboutOne() ? Scope.ONE : Scope.FORGE;
      throw failed(scope, "does not take commit statuses: " + answer.describe() + hint(answer));
    }
  }

  private ForgeException failed(Scope scope, String what) {
    return new ForgeException(scope, token.removedFrom(describe() + " " + what));
  }

  private static String hint(Answer answer) {
    return switch (answer.code()) {
      case 401, 403, 404 -> " (expected a token that may write them)";
      default -> "";
    };
  }

  /** Requests under way fail. */
  @Override
  public void close() {
    http.close();
  }
}
