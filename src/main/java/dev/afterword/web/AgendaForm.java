package dev.afterword.web;

import dev.afterword.review.AgendaFields;
import dev.afterword.web.page.AgendaEdit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a form says of an agenda: rows by number, each with its minutes, of which those that are
 * ticked are items. An address is made of it, and that is the agenda.
 */
final class AgendaForm {
  private static final Pattern ROW = Pattern.compile("pick\\.([0-9]{1,4})");

  private AgendaForm() {}

  /** Whether this is a form that was sent, and no agenda's own address. */
  static boolean isSent(Map<String, List<String>> asked) {
    return asked.containsKey(AgendaEdit.SENT);
  }

  /** The parameters of the agenda that it stands for. */
  static Map<String, List<String>> parameters(Map<String, List<String>> asked) {
    Map<String, List<String>> agenda = new HashMap<>(asked);
    NavigableMap<Integer, String> rows = picked(asked);
    int up = row(AgendaFields.text(asked, AgendaEdit.UP));
    swap(rows, up, rows.lowerKey(up));
    int down = row(AgendaFields.text(asked, AgendaEdit.DOWN));
    swap(rows, down, rows.higherKey(down));
    List<String> items = new ArrayList<>(rows.values());
    String topic = AgendaFields.text(asked, AgendaEdit.TOPIC);
    if (!topic.isEmpty()) {
      items.add(minutes(asked, AgendaEdit.TOPIC_MINUTES) + " topic " + topic);
    }
    agenda.put(AgendaFields.ITEM, items);
    return agenda;
  }

  /** Those that are ticked, by the numbers of their rows. */
  private static NavigableMap<Integer, String> picked(Map<String, List<String>> asked) {
    NavigableMap<Integer, String> rows = new TreeMap<>();
    for (String name : asked.keySet()) {
      Matcher row = ROW.matcher(name);
      if (row.matches()) {
        String minutes = minutes(asked, AgendaEdit.MINUTES + row.group(1));
        rows.put(Integer.valueOf(row.group(1)), minutes + " " + asked.get(name).getFirst());
      }
    }
    return rows;
  }

  private static String minutes(Map<String, List<String>> asked, String name) {
    String minutes = AgendaFields.text(asked, name);
    if (!minutes.matches("[0-9]{1,3}")) {
      throw new RequestException(
          400, "%s: \"%s\" (expected minutes from 1 to 240)".formatted(name, minutes));
    }
    return minutes;
  }

  /** The number of a row, from 1; -1 for what is none. */
  private static int row(String number) {
    return number.matches("[0-9]{1,4}") ? Integer.parseInt(number) : -1;
  }

  /** Two rows change places, when both are ticked. */
  private static void swap(Map<Integer, String> rows, int row, @Nullable Integer beside) {
    String item = rows.get(row);
    if (item != null && beside != null) {
      rows.put(row, Objects.requireNonNull(rows.put(beside, item)));
    }
  }
}
