package dev.afterword.git.hosted;

import static org.eclipse.jgit.lib.Constants.R_HEADS;

import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.locks.Lock;
import java.util.stream.Collectors;
import org.eclipse.jgit.errors.PackProtocolException;
import org.eclipse.jgit.errors.RepositoryNotFoundException;
import org.eclipse.jgit.http.server.GitServlet;
import org.eclipse.jgit.http.server.GitSmartHttpTools;
import org.eclipse.jgit.http.server.UploadPackErrorHandler;
import org.eclipse.jgit.http.server.resolver.AsIsFileService;
import org.eclipse.jgit.lib.ObjectChecker;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.ReceiveCommand;
import org.eclipse.jgit.transport.ReceiveCommand.Type;
import org.eclipse.jgit.transport.ReceivePack;
import org.eclipse.jgit.transport.ServiceMayNotContinueException;
import org.eclipse.jgit.transport.UploadPack;
import org.eclipse.jgit.transport.UploadPack.RequestPolicy;
import org.eclipse.jgit.transport.resolver.ServiceNotEnabledException;

/** A hosted repository as a git remote over smart HTTP, by the name {@code library.git}. */
public final class GitEndpoint extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final System.Logger LOG = System.getLogger(GitEndpoint.class.getName());
  private static final int TIMEOUT_SECONDS = 60;
  private static final long MOST_COMMAND_BYTES = 1 << 20;

  private final transient HostedRepository hosted;
  private final transient PushLimits limits;
  private final transient PushGate gate;
  private final transient PushObserver observer;
  private final transient Housekeeping housekeeping;
  private final transient GitServlet git = new GitServlet();

  public GitEndpoint(
      HostedRepository hosted, PushLimits limits, MainGate mainGate, PushObserver observer) {
    this.hosted = hosted;
    this.limits = limits;
    this.gate = new PushGate(hosted, limits, mainGate);
    this.observer = observer;
    this.housekeeping = new Housekeeping(hosted);
    git.setRepositoryResolver((_, name) -> repository(name));
    git.setAsIsFileService(AsIsFileService.DISABLED);
    git.setUploadPackFactory((_, repository) -> uploadPack(repository));
    git.setUploadPackErrorHandler(GitEndpoint::upload);
    git.setReceivePackFactory(this::receivePack);
  }

  @Override
  public void init(ServletConfig config) throws ServletException {
    super.init(config);
    git.init(config);
  }

  @Override
  public void destroy() {
    git.destroy();
  }

  /** Nothing is tidied away while a client reads or writes. */
  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    if (isPush(request)) {
      housekeeping.makeRoom(limits.packBytes(), limits.repositoryBytes());
    }
    Lock lock = hosted.inUse().readLock();
    lock.lock();
    try {
      git.service((ServletRequest) request, (ServletResponse) response);
    } finally {
      lock.unlock();
    }
    if (request.getMethod().equals("POST")) {
      housekeeping.tidyIfNeeded();
    }
  }

  private static boolean isPush(HttpServletRequest request) {
    return request.getRequestURI().endsWith("/git-receive-pack")
        || "service=git-receive-pack".equals(request.getQueryString());
  }

  private Repository repository(String name) throws RepositoryNotFoundException {
    if (!name.equals("library.git") && !name.equals("library")) {
      throw new RepositoryNotFoundException(name);
    }
    Repository repository = hosted.repository();
    repository.incrementOpen();
    return repository;
  }

  private static UploadPack uploadPack(Repository repository) {
    UploadPack pack = new UploadPack(repository);
    pack.setTimeout(TIMEOUT_SECONDS);
    pack.setRefFilter(GitEndpoint::withoutOwn);
    // A branch may be merged between the two requests of a fetch: its commits are still there.
    pack.setRequestPolicy(RequestPolicy.REACHABLE_COMMIT_TIP);
    return pack;
  }

  /** A client that asks for what is gone is told so; only what nobody expected is logged. */
  private static void upload(
      HttpServletRequest request,
      HttpServletResponse response,
      UploadPackErrorHandler.UploadPackRunnable upload)
      throws IOException {
    try {
      upload.upload();
    } catch (ServiceMayNotContinueException e) {
      tell(request, response, e.getStatusCode(), String.valueOf(e.getMessage()));
    } catch (PackProtocolException e) {
      tell(request, response, HttpServletResponse.SC_OK, String.valueOf(e.getMessage()));
    } catch (IOException | RuntimeException e) {
      LOG.log(Level.WARNING, "a fetch was not answered to its end: " + e);
      int code = HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
      tell(request, response, code, "the library's repository cannot be read");
    }
  }

  private static void tell(
      HttpServletRequest request, HttpServletResponse response, int code, String what)
      throws IOException {
    if (!response.isCommitted()) {
      response.reset();
      GitSmartHttpTools.sendError(request, response, code, what);
    }
  }

  private ReceivePack receivePack(HttpServletRequest request, Repository repository)
      throws ServiceNotEnabledException {
    ReceivePack push = new ReceivePack(repository);
    push.setTimeout(TIMEOUT_SECONDS);
    push.setRefFilter(GitEndpoint::withoutOwn);
    push.setObjectChecker(new ObjectChecker().setSafeForWindows(true).setSafeForMacOS(true));
    push.setMaxObjectSizeLimit(limits.objectBytes());
    push.setMaxPackSizeLimit(Math.min(limits.packBytes(), room()));
    push.setMaxCommandBytes(MOST_COMMAND_BYTES);
    push.setRefLogIdent(Person.AFTERWORD.at(Instant.now()));
    push.setPreReceiveHook(gate);
    housekeeping.expectWaste();
    String base = request.getScheme() + "://" + request.getHeader("Host");
    push.setPostReceiveHook((pack, commands) -> tell(pack, commands, base));
    return push;
  }

  /** How many bytes the quota leaves. */
  private long room() throws ServiceNotEnabledException {
    try {
      long room = limits.repositoryBytes() - housekeeping.bytes();
      if (room > 0) {
        return room;
      }
    } catch (IOException e) {
      throw new ServiceNotEnabledException("the library's repository cannot be read", e);
    }
    throw new ServiceNotEnabledException(
        "the library's repository is full (expected at most "
            + (limits.repositoryBytes() >> 20)
            + " MB); ask who runs this server");
  }

  /** What Afterword keeps for itself is neither shown nor pushed to. */
  private static Map<String, Ref> withoutOwn(Map<String, Ref> refs) {
    return refs.entrySet().stream()
        .filter(ref -> !ref.getKey().startsWith("refs/afterword/"))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private void tell(ReceivePack push, Collection<ReceiveCommand> commands, String base) {
    if (commands.isEmpty()) {
      return;
    }
    observer.written();
    for (ReceiveCommand command : commands) {
      String name = command.getRefName();
      if (name.equals(hosted.mainRef())) {
        push.sendMessage("Searchable now: " + base + "/");
      } else if (name.startsWith(R_HEADS) && command.getType() != Type.DELETE) {
        push.sendMessage("Proposal: " + base + observer.page(name.substring(R_HEADS.length())));
      }
    }
  }
}
