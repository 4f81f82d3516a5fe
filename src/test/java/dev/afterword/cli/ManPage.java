package dev.afterword.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** A command's manual page in roff's man macros. */
final class ManPage {
  private final StringBuilder text = new StringBuilder();

  private ManPage() {}

  /** The page of the program: what its commands are for. */
  static String ofAll(CommandSpec root, List<CommandSpec> commands) {
    ManPage page = new ManPage();
    page.head("afterword", root);
    page.section("COMMANDS");
    for (CommandSpec spec : commands) {
      page.item(
          "\\fB" + escaped("afterword-" + spec.name()) + "\\fR(1)",
          CommandModel.description(spec).getFirst());
    }
    page.exitStatus(root);
    return page.text.toString();
  }

  static String of(CommandSpec spec) {
    ManPage page = new ManPage();
    page.head("afterword-" + spec.name(), spec);
    page.section("OPTIONS");
    for (PositionalParamSpec parameter : CommandModel.parameters(spec)) {
      page.item(
          "\\fI" + escaped(parameter.paramLabel()) + "\\fR", CommandModel.description(parameter));
    }
    for (OptionSpec option : CommandModel.options(spec)) {
      page.item(
          "\\fB" + escaped(CommandModel.label(option)) + "\\fR", CommandModel.description(option));
    }
    page.section("SEE ALSO");
    page.text.append("\\fBafterword\\fR(1)\n");
    return page.text.toString();
  }

  private void head(String name, CommandSpec spec) {
    List<String> description = CommandModel.description(spec);
    text.append(".TH \"")
        .append(escaped(name.toUpperCase(Locale.ROOT)))
        .append("\" 1 \"\" \"Afterword\" \"Afterword Manual\"\n");
    section("NAME");
    String purpose = description.getFirst().replaceFirst("\\.$", "");
    text.append(escaped(name)).append(" \\- ").append(escaped(purpose)).append('\n');
    section("SYNOPSIS");
    text.append(".nh\n").append(escaped(CommandModel.synopsis(spec))).append("\n.hy\n");
    section("DESCRIPTION");
    description.forEach(line -> text.append(line(line)).append('\n'));
  }

  private void exitStatus(CommandSpec root) {
    section("EXIT STATUS");
    for (Map.Entry<String, String> code : root.usageMessage().exitCodeList().entrySet()) {
      item("\\fB" + code.getKey().strip() + "\\fR", code.getValue());
    }
  }

  private void section(String name) {
    text.append(".SH ").append(name).append('\n');
  }

  private void item(String term, String description) {
    text.append(".TP\n").append(term).append('\n').append(line(description)).append('\n');
  }

  /** A line of text never begins with a mark of roff. */
  private static String line(String words) {
    String escaped = escaped(words);
    return escaped.startsWith(".") || escaped.startsWith("'") ? "\\&" + escaped : escaped;
  }

  private static String escaped(String words) {
    return words.replace("\\", "\\e").replace("-", "\\-");
  }
}
