package dev.afterword.web;

import dev.afterword.review.AgendaFields;
import dev.afterword.web.page.AgendaEdit;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a form says of an agenda: rows by number, each with its minutes, of which those that are
 * ticked are items. An address is made of it, and that is the agenda.
 */
final class AgendaForm {
  private static final Pattern ROW = Pattern.compile("pick\\.([0-9]{1,4})");

  private AgendaForm() {}

  /** Whether this is a form that was sent, and no agenda's own address. */
  static boolean isSent(Context context) {
    return context.queryParam(AgendaEdit.SENT) != null;
  }

  /** The parameters of the agenda that it stands for. */
  static Map<String, List<String>> parameters(Context context) {
    Map<String, List<String>> asked = context.queryParamMap();
    Map<String, List<String>> agenda = new HashMap<>(asked);
    List<String> items = new ArrayList<>(picked(asked));
    move(items, AgendaFields.text(asked, AgendaEdit.UP), -1);
    move(items, AgendaFields.text(asked, AgendaEdit.DOWN), 1);
    String topic = AgendaFields.text(asked, AgendaEdit.TOPIC);
    if (!topic.isEmpty()) {
      items.add(minutes(asked, AgendaEdit.TOPIC_MINUTES) + " topic " + topic);
    }
    agenda.put(AgendaFields.ITEM, items);
    return agenda;
  }

  /** Those that are ticked, in the order of their numbers. */
  private static List<String> picked(Map<String, List<String>> asked) {
    Map<Integer, String> rows = new TreeMap<>();
    for (String name : asked.keySet()) {
      Matcher row = ROW.matcher(name);
      if (row.matches()) {
        String minutes = minutes(asked, AgendaEdit.MINUTES + row.group(1));
        rows.put(Integer.valueOf(row.group(1)), minutes + " " + AgendaFields.text(asked, name));
      }
    }
    return List.copyOf(rows.values());
  }

  private static String minutes(Map<String, List<String>> asked, String name) {
    String minutes = AgendaFields.text(asked, name);
    if (!minutes.matches("[0-9]{1,3}")) {
      throw new RequestException(
          400, "%s: \"%s\" (expected minutes from 1 to 240)".formatted(name, minutes));
    }
    return minutes;
  }

  /** The item of that number, from 1, changes places with the one beside it. */
  private static void move(List<String> items, String number, int by) {
    int from = number.matches("[0-9]{1,4}") ? Integer.parseInt(number) - 1 : -1;
    int to = from + by;
    if (from >= 0 && from < items.size() && to >= 0 && to < items.size()) {
      Collections.swap(items, from, to);
    }
  }
}
