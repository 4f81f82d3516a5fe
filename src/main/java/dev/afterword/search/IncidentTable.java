package dev.afterword.search;

import dev.afterword.domain.Measure;

/**
 * The incidents that were asked for, by row: the earliest first, those without a date before them.
 * For as long as the {@link IncidentReading} that gave it lasts.
 */
public final class IncidentTable {
  /** What is not recorded. */
  public static final int NONE = IncidentColumns.NONE;

  private final int undated;
  private final long[] places;
  private final IncidentColumns[] columns;
  private final int[] bases;
  private final Labels services;
  private final Labels causes;
  private final Labels severities;
  private final Labels detectedBy;

  /**
   * @param places of each row its segment above, its place in it below
   * @param columns by segment
   * @param bases the number of each segment's first document
   */
  IncidentTable(
      int undated,
      long[] places,
      IncidentColumns[] columns,
      int[] bases,
      Labels services,
      Labels causes,
      Labels severities,
      Labels detectedBy) {
    this.undated = undated;
    this.places = places;
    this.columns = columns;
    this.bases = bases;
    this.services = services;
    this.causes = causes;
    this.severities = severities;
    this.detectedBy = detectedBy;
  }

  /** How many incidents there are. */
  public int size() {
    return places.length;
  }

  /** How many have the chosen values, but no date by which to tell whether they are asked for. */
  public int undated() {
    return undated;
  }

  /** How many rows have no date: the first ones. */
  public int undatedRows() {
    int row = 0;
    while (row < size() && day(row) == NONE) {
      row++;
    }
    return row;
  }

  /** The incident's number in the index, by which {@link IncidentReading} tells more of it. */
  public int document(int row) {
    return bases[segment(row)] + at(row).docs()[place(row)];
  }

  /** The day since 1970, {@link #NONE} for an incident without a date. */
  public int day(int row) {
    return at(row).day()[place(row)];
  }

  /** The second since 1970, {@link #NONE} for an incident without a date. */
  public int second(int row) {
    return at(row).second()[place(row)];
  }

  /** Seconds; {@link #NONE} for what is not recorded, negative for what is impossible. */
  public int took(Measure measure, int row) {
    return at(row).took()[measure.ordinal()][place(row)];
  }

  /** Seconds from the end of the incident to its publication; otherwise as {@link #took}. */
  public int published(int row) {
    return at(row).published()[place(row)];
  }

  public Labels services() {
    return services;
  }

  public Labels causes() {
    return causes;
  }

  /** At most one each. */
  public Labels severities() {
    return severities;
  }

  /** What noticed it, at most one each. */
  public Labels detectedBy() {
    return detectedBy;
  }

  /** The segment of a row, and its place in it. */
  int segment(int row) {
    return (int) (places[row] >> 32);
  }

  int place(int row) {
    return (int) places[row];
  }

  private IncidentColumns at(int row) {
    return columns[segment(row)];
  }
}
