package dev.afterword.git.hosted;

import static org.eclipse.jgit.lib.Constants.R_HEADS;
import static org.eclipse.jgit.lib.Constants.R_TAGS;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevObject;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.transport.PreReceiveHook;
import org.eclipse.jgit.transport.ReceiveCommand;
import org.eclipse.jgit.transport.ReceiveCommand.Result;
import org.eclipse.jgit.transport.ReceiveCommand.Type;
import org.eclipse.jgit.transport.ReceivePack;

/** Looks at a push once its objects are here, before any ref names them. */
final class PushGate implements PreReceiveHook {
  private final HostedRepository hosted;
  private final PushLimits limits;
  private final MainGate mainGate;

  PushGate(HostedRepository hosted, PushLimits limits, MainGate mainGate) {
    this.hosted = hosted;
    this.limits = limits;
    this.mainGate = mainGate;
  }

  @Override
  public void onPreReceive(ReceivePack push, Collection<ReceiveCommand> commands) {
    try {
      checkNumbers(push, commands);
      for (ReceiveCommand command : commands) {
        checkRef(command);
      }
      checkObjects(push.getRepository(), open(commands));
      for (ReceiveCommand command : open(commands)) {
        if (command.getRefName().equals(hosted.mainRef())) {
          checkMain(push, command);
        }
      }
    } catch (IOException | RuntimeException e) {
      System.getLogger(PushGate.class.getName())
          .log(System.Logger.Level.ERROR, "a push could not be looked at", e);
      commands.forEach(command -> refuse(command, "it could not be looked at"));
    }
  }

  private static List<ReceiveCommand> open(Collection<ReceiveCommand> commands) {
    return commands.stream()
        .filter(command -> command.getResult() == Result.NOT_ATTEMPTED)
        .toList();
  }

  private static void refuse(ReceiveCommand command, String why) {
    if (command.getResult() == Result.NOT_ATTEMPTED) {
      command.setResult(Result.REJECTED_OTHER_REASON, why);
    }
  }

  private void checkNumbers(ReceivePack push, Collection<ReceiveCommand> commands)
      throws IOException {
    if (commands.size() > limits.refsOfPush()) {
      String why =
          "%d branches and tags in one push (expected at most %d)"
              .formatted(commands.size(), limits.refsOfPush());
      commands.forEach(command -> refuse(command, why));
    }
    long created = commands.stream().filter(one -> one.getType() == Type.CREATE).count();
    long there = push.getRepository().getRefDatabase().getRefsByPrefix(R_HEADS, R_TAGS).size();
    if (created > 0 && created + there > limits.refs()) {
      String why =
          "the library has %d branches and tags (expected at most %d)"
              .formatted(created + there, limits.refs());
      commands.stream()
          .filter(one -> one.getType() == Type.CREATE)
          .forEach(command -> refuse(command, why));
    }
  }

  private void checkRef(ReceiveCommand command) throws IOException {
    String name = command.getRefName();
    if (name.startsWith(R_HEADS)) {
      checkBranch(command, name.substring(R_HEADS.length()));
    } else if (!name.startsWith(R_TAGS)
        || !LibraryWriter.isBranchName(name.substring(R_TAGS.length()))) {
      refuse(command, "expected a branch or a tag");
    }
  }

  private void checkBranch(ReceiveCommand command, String branch) throws IOException {
    if (!LibraryWriter.isBranchName(branch)) {
      refuse(command, "expected a shorter name that does not read as an option");
    }
    if (command.getRefName().equals(hosted.mainRef())) {
      switch (command.getType()) {
        case DELETE -> refuse(command, branch + " is served: it cannot be deleted");
        case UPDATE_NONFASTFORWARD -> {
          if (!isBeginning(command.getOldId())) {
            refuse(command, branch + " is served: its history is kept. Fetch, and merge or rebase");
          }
        }
        case CREATE, UPDATE -> {}
      }
    }
  }

  /** A library without any file can still become another one. */
  private boolean isBeginning(ObjectId commit) throws IOException {
    try (RevWalk walk = new RevWalk(hosted.repository())) {
      RevCommit served = walk.parseCommit(commit);
      return served.getParentCount() == 0
          && served.getTree().getId().equals(Constants.EMPTY_TREE_ID);
    }
  }

  private void checkObjects(Repository repository, List<ReceiveCommand> commands)
      throws IOException {
    try (RevWalk walk = new RevWalk(repository)) {
      for (Ref ref : repository.getRefDatabase().getRefs()) {
        if (ref.getObjectId() != null
            && walk.peel(walk.parseAny(ref.getObjectId())) instanceof RevCommit commit) {
          walk.markUninteresting(commit);
        }
      }
      TreeCheck trees = new TreeCheck(walk.getObjectReader(), limits.files());
      for (ReceiveCommand command : commands) {
        if (command.getType() != Type.DELETE) {
          checkObjects(walk, trees, command);
        }
      }
    }
  }

  private void checkObjects(RevWalk walk, TreeCheck trees, ReceiveCommand command)
      throws IOException {
    RevObject named = walk.peel(walk.parseAny(command.getNewId()));
    if (!(named instanceof RevCommit tip)) {
      refuse(command, "expected a commit");
      return;
    }
    walk.reset();
    walk.markStart(tip);
    int commits = 0;
    try {
      for (RevCommit commit : walk) {
        if (++commits > limits.commits()) {
          refuse(command, "more than " + limits.commits() + " new commits");
          return;
        }
        trees.check(commit.getTree());
      }
    } catch (TreeCheck.Unfit e) {
      refuse(command, String.valueOf(e.getMessage()));
    }
  }

  private void checkMain(ReceivePack push, ReceiveCommand command) {
    ObjectId old = command.getOldId();
    List<String> objections =
        mainGate.objections(
            old.equals(ObjectId.zeroId()) ? null : old.name(), command.getNewId().name());
    if (!objections.isEmpty()) {
      objections.forEach(push::sendError);
      refuse(
          command,
          objections.size() == 1
              ? "1 error to mend first, above"
              : objections.size() + " errors to mend first, above");
    }
  }
}
