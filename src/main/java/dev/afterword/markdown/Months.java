package dev.afterword.markdown;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Names of months, whole and shortened, in the languages that occur in incident documents. */
final class Months {
  private static final Map<String, Integer> NUMBERS = new HashMap<>();

  static {
    // One line per language; further names of one month are joined by a bar.
    add("january february march april may june july august september october november december");
    add("jan feb mar apr may jun jul aug sep|sept oct nov dec");
    add("januar februar mars april mai juni juli august september oktober november desember");
    add("jan feb märz|maerz|mär|mrz apr mai jun jul aug sep okt nov dezember|dez");
    add("janvier février|fevrier mars avril mai juin juillet août|aout septembre octobre");
    add("enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre");
    add("janeiro fevereiro março|marco abril maio junho julho agosto setembro outubro novembro");
    add("gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre");
    add("januari februari maart|mars april mei|maj juni juli augustus|augusti september oktober");
    NUMBERS.put("décembre", 12);
    NUMBERS.put("decembre", 12);
    NUMBERS.put("novembre", 11);
    NUMBERS.put("dezembro", 12);
    NUMBERS.put("dicembre", 12);
    NUMBERS.put("des", 12);
  }

  private Months() {}

  /** The number of the month of that name (any case, a final dot allowed), 0 when it is none. */
  static int number(String name) {
    String wanted = name.toLowerCase(Locale.ROOT);
    if (wanted.endsWith(".")) {
      wanted = wanted.substring(0, wanted.length() - 1);
    }
    return NUMBERS.getOrDefault(wanted, 0);
  }

  private static void add(String names) {
    String[] months = names.split(" ", -1);
    for (int i = 0; i < months.length; i++) {
      for (String name : months[i].split("\\|", -1)) {
        NUMBERS.put(name, i + 1);
      }
    }
  }
}
