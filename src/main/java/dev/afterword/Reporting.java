package dev.afterword;

import dev.afterword.config.ConfigurationException;
import dev.afterword.config.Environment;
import dev.afterword.forge.ForgeClient;
import dev.afterword.forge.ForgeKind;
import dev.afterword.forge.ForgeRepository;
import dev.afterword.forge.Token;
import dev.afterword.git.LibraryLocation;
import dev.afterword.ingest.Library;
import dev.afterword.proposal.Proposals;
import dev.afterword.proposal.StatusReports;
import dev.afterword.web.page.Urls;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Decides whether a library's forge is told what is found in proposals. */
record Reporting(Environment environment) {
  private static final System.Logger LOG = System.getLogger(Reporting.class.getName());

  /**
   * Empty without a token, and when the library is on no forge.
   *
   * @throws ConfigurationException when a variable cannot be used; it names no token
   */
  Optional<StatusReports> of(Library library) {
    ForgeKind kind = kind();
    URI address = environment.publicUrl();
    Optional<Token> token = token();
    if (token.isEmpty()) {
      return Optional.empty();
    }
    Optional<ForgeRepository> repository = repository(library, kind);
    if (repository.isEmpty()) {
      LOG.log(
          Level.WARNING,
          "there is a token, but no forge is told of findings: "
              + library.describe()
              + " (expected a remote at github.com or gitlab.com, or AFTERWORD_FORGE to say what"
              + " it is)");
    }
    return repository.map(one ->
        new StatusReports(
            new Proposals(library), new ForgeClient(one, token.get()), pages(address)));
  }

  private static Optional<ForgeRepository> repository(Library library, @Nullable ForgeKind kind) {
    return library.git().location() instanceof LibraryLocation.Remote(String url)
        ? ForgeRepository.of(url, kind)
        : Optional.empty();
  }

  private static Function<String, Optional<URI>> pages(@Nullable URI address) {
    return id -> Optional.ofNullable(address).map(server -> URI.create(server + Urls.proposal(id)));
  }

  private @Nullable ForgeKind kind() {
    String label = environment.text("AFTERWORD_FORGE");
    return label == null
        ? null
        : ForgeKind.of(label)
            .orElseThrow(() ->
                new ConfigurationException(
                    "AFTERWORD_FORGE: \"" + label + "\" (expected github, gitlab or gitea)"));
  }

  private Optional<Token> token() {
    try {
      return Optional.ofNullable(environment.forgeToken()).map(Token::new);
    } catch (IllegalArgumentException e) {
      throw new ConfigurationException("AFTERWORD_FORGE_TOKEN: " + e.getMessage());
    }
  }
}
