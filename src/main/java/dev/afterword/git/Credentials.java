package dev.afterword.git;

import java.net.URISyntaxException;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.transport.CredentialItem;
import org.eclipse.jgit.transport.CredentialsProvider;
import org.eclipse.jgit.transport.NetRCCredentialsProvider;
import org.eclipse.jgit.transport.URIish;

/**
 * Answers a remote that asks who is there: from the URL, else from {@code AFTERWORD_GIT_USER} and
 * {@code AFTERWORD_GIT_PASSWORD}, else from {@code ~/.netrc}. It never asks a person, and tells
 * nothing to another host than the library's.
 */
final class Credentials extends CredentialsProvider {
  private static final String USER = "AFTERWORD_GIT_USER";
  private static final String PASSWORD = "AFTERWORD_GIT_PASSWORD";
  private static final String TOKEN_USER = "git";

  private final String host;
  private final Optional<Known> known;
  private final CredentialsProvider netrc = new NetRCCredentialsProvider();

  private record Known(String user, String password) {
    @Override
    public String toString() {
      return "Known[…]";
    }
  }

  Credentials(String url, Map<String, String> environment) throws URISyntaxException {
    URIish uri = new URIish(url);
    host = String.valueOf(uri.getHost());
    known = ofUrl(uri, environment).or(() -> ofEnvironment(environment));
  }

  /** A token is often written as the user, without a password: {@code https://TOKEN@host/}. */
  private static Optional<Known> ofUrl(URIish uri, Map<String, String> environment) {
    boolean overHttp = uri.getScheme() != null && uri.getScheme().startsWith("http");
    if (uri.getPass() == null && (uri.getUser() == null || !overHttp)) {
      return Optional.empty();
    }
    String user = Optional.ofNullable(uri.getUser()).orElse("");
    String password = Optional.ofNullable(uri.getPass()).orElse(environment.get(PASSWORD));
    return Optional.of(new Known(user, password == null ? "" : password));
  }

  private static Optional<Known> ofEnvironment(Map<String, String> environment) {
    return Optional.ofNullable(environment.get(PASSWORD))
        .map(password -> new Known(environment.getOrDefault(USER, TOKEN_USER), password));
  }

  @Override
  public boolean isInteractive() {
    return false;
  }

  @Override
  public boolean supports(CredentialItem... items) {
    for (CredentialItem item : items) {
      if (!(item instanceof CredentialItem.Username)
          && !(item instanceof CredentialItem.Password)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public boolean get(URIish uri, CredentialItem... items) {
    if (!supports(items) || !host.equalsIgnoreCase(String.valueOf(uri.getHost()))) {
      return false;
    }
    if (known.isEmpty()) {
      return netrc.get(uri, items);
    }
    for (CredentialItem item : items) {
      if (item instanceof CredentialItem.Username name) {
        name.setValue(known.get().user());
      } else if (item instanceof CredentialItem.Password password) {
        password.setValue(known.get().password().toCharArray());
      }
    }
    return true;
  }
}
