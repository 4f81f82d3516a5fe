package dev.afterword.web;

import dev.afterword.review.Agenda;
import dev.afterword.review.AgendaFields;
import java.util.List;
import java.util.Map;

/** Reads the agenda that the parameters of an address, or the fields of its form, hold. */
final class AgendaParameters {
  private AgendaParameters() {}

  /**
   * @param parameters of a query or of a form; those of other names are left alone
   * @throws RequestException (400) that names field, value and what was expected
   */
  static Agenda read(Map<String, List<String>> parameters) {
    try {
      return AgendaFields.read(
          AgendaForm.isSent(parameters) ? AgendaForm.parameters(parameters) : parameters);
    } catch (IllegalArgumentException e) {
      throw new RequestException(400, String.valueOf(e.getMessage()));
    }
  }
}
