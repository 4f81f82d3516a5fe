package dev.afterword.cli;

import dev.afterword.config.Environment;
import dev.afterword.config.LibrarySettings;
import dev.afterword.ingest.LibraryFiles;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The commands as reference pages tell of them; none of them can be run. */
final class CommandModel {
  private static final String NEVER = "the model is read, not run";

  private CommandModel() {}

  private static final class NoFiles implements FilesOpener {
    @Override
    public LibraryFiles library(LibraryOptions options) {
      throw new UnsupportedOperationException(NEVER);
    }

    @Override
    public LibraryFiles folder(Path folder, LibrarySettings settings) {
      throw new UnsupportedOperationException(NEVER);
    }
  }

  private static final class NoFounder implements LibraryFounder {
    @Override
    public int found(Path folder, @Nullable Path from) {
      throw new UnsupportedOperationException(NEVER);
    }

    @Override
    public Path hosted(LibraryOptions options, Consumer<String> tell) {
      throw new UnsupportedOperationException(NEVER);
    }
  }

  static CommandLine root() {
    return Afterword.commandLine(
        _ -> {
          throw new UnsupportedOperationException(NEVER);
        },
        _ -> {
          throw new UnsupportedOperationException(NEVER);
        },
        new NoFiles(),
        new NoFounder(),
        (_, _) -> {
          throw new UnsupportedOperationException(NEVER);
        },
        new Environment(Map.of()));
  }

  /** The commands that a person may run, by name. */
  static List<CommandSpec> commands() {
    return root().getSubcommands().values().stream()
        .map(CommandLine::getCommandSpec)
        .filter(spec -> !spec.usageMessage().hidden() && !spec.name().equals("help"))
        .sorted(Comparator.comparing(CommandSpec::name))
        .toList();
  }

  /** The usage of a command on one line. */
  static String synopsis(CommandSpec spec) {
    Help help = new Help(spec, Help.defaultColorScheme(Ansi.OFF));
    return help.synopsis(0).strip().replaceAll("\\s+", " ");
  }

  static List<String> description(CommandSpec spec) {
    return List.of(spec.usageMessage().description());
  }

  static List<PositionalParamSpec> parameters(CommandSpec spec) {
    return spec.positionalParameters().stream().filter(it -> !it.hidden()).toList();
  }

  /** The options, those of every command last. */
  static List<OptionSpec> options(CommandSpec spec) {
    return spec.options().stream()
        .filter(option -> !option.hidden())
        .sorted(Comparator.comparing(option -> option.longestName().matches("--help|--version")))
        .toList();
  }

  static String label(OptionSpec option) {
    String value = option.arity().max() == 0 ? "" : option.paramLabel();
    String shown =
        value.startsWith("<")
            ? value.substring(1, value.length() - 1).toUpperCase(java.util.Locale.ROOT)
            : value;
    String names = String.join(", ", option.names());
    return shown.isEmpty()
        ? names
        : names + (option.arity().min() == 0 ? "[=" + shown + "]" : "=" + shown);
  }

  static String description(ArgSpec argument) {
    return String.join(" ", argument.description());
  }
}
