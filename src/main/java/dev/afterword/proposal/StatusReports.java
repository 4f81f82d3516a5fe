package dev.afterword.proposal;

import dev.afterword.forge.CommitStatus;
import dev.afterword.forge.ForgeClient;
import dev.afterword.forge.ForgeException;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/**
 * Tells a forge what is found in the newest proposals, each commit once while what is found stays;
 * on a thread of its own, one after the other. A failure is one warning, and is tried again at a
 * later round.
 */
public final class StatusReports implements AutoCloseable {
  static final int MOST = 50;

  private static final System.Logger LOG = System.getLogger(StatusReports.class.getName());
  private static final int MOST_WARNED = 100;

  private final Proposals proposals;
  private final ForgeClient forge;
  private final Function<String, Optional<URI>> pages;
  private final Semaphore rounds = new Semaphore(0);
  private final Thread thread;

  private final Map<String, CommitStatus> told = new HashMap<>();
  private final Map<String, Retry> refused = new HashMap<>();
  private final Set<String> warned = new HashSet<>();
  private Retry outage = new Retry();
  private long round;
  private volatile boolean ended;

  /**
   * Tells nothing before {@link #next} is called.
   *
   * @param forge closed with this
   * @param pages the public address of a proposal's page by its id, if there is one
   */
  public StatusReports(
      Proposals proposals, ForgeClient forge, Function<String, Optional<URI>> pages) {
    this.proposals = proposals;
    this.forge = forge;
    this.pages = pages;
    this.thread = Thread.ofPlatform().daemon().name("forge").start(this::follow);
  }

  /** There may be something to tell. Returns at once; what comes while a round runs is one more. */
  public void next() {
    rounds.release();
  }

  private void follow() {
    try {
      rounds.acquire();
      while (!ended) {
        rounds.drainPermits();
        round();
        rounds.acquire();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Tells what is new, unless the forge is still left alone. For one thread. */
  void round() throws InterruptedException {
    round++;
    if (!outage.isDue(round)) {
      return;
    }
    try {
      Map<String, Proposal> newest = newest();
      told.keySet().retainAll(newest.keySet());
      refused.keySet().retainAll(newest.keySet());
      for (Map.Entry<String, Proposal> one : newest.entrySet()) {
        if (!ended) {
          tell(one.getKey(), one.getValue());
        }
      }
    } catch (ForgeException e) {
      outage.failed(round);
      warn(String.valueOf(e.getMessage()));
    } catch (RuntimeException | Error e) {
      outage.failed(round);
      if (!ended && warned.add(e.toString())) {
        LOG.log(Level.ERROR, "proposals are not reported", e);
      }
    }
  }

  /** By their newest commits; of two branches at one commit the first stands for both. */
  private Map<String, Proposal> newest() {
    Map<String, Proposal> newest = new LinkedHashMap<>();
    for (Proposal listed : proposals.list().proposals()) {
      if (newest.size() == MOST) {
        break;
      }
      Optional<Proposal> read =
          listed.isUnread() ? proposals.find(listed.id()) : Optional.of(listed);
      read.ifPresent(proposal -> newest.putIfAbsent(proposal.branch().tip().commit(), proposal));
    }
    return newest;
  }

  /** A forge that refuses one commit may still take others; any other failure ends the round. */
  private void tell(String commit, Proposal proposal) throws ForgeException, InterruptedException {
    CommitStatus status = LintStatus.of(proposal, pages.apply(proposal.id()).orElse(null));
    Retry refusal = refused.get(commit);
    if (status.equals(told.get(commit)) || (refusal != null && !refusal.isDue(round))) {
      return;
    }
    try {
      forge.report(commit, status);
      told.put(commit, status);
      refused.remove(commit);
      outage = new Retry();
    } catch (ForgeException e) {
      if (e.scope() == ForgeException.Scope.FORGE) {
        throw e;
      }
      refused.computeIfAbsent(commit, _ -> new Retry()).failed(round);
      warn(String.valueOf(e.getMessage()));
    }
  }

  private void warn(String failure) {
    if (warned.size() >= MOST_WARNED) {
      warned.clear();
    }
    if (!ended && warned.add(failure)) {
      LOG.log(Level.WARNING, failure + "; it is tried again after later fetches");
    }
  }

  /**
   * Ends soon: what is under way may or may not have been told. An interrupt is of no use here: it
   * would close files under the repository.
   */
  @Override
  public void close() {
    ended = true;
    forge.close();
    rounds.release();
    try {
      thread.join(Duration.ofSeconds(5));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
