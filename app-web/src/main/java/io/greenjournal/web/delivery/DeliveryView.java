package io.greenjournal.web.delivery;

import io.greenjournal.web.listing.Missing;
import io.greenjournal.web.shell.FreshLine;
import io.greenjournal.web.shell.StatusMark;
import java.util.List;
import java.util.Optional;

/**
 * What views/delivery/report.html shows. Every {@code href} leads within this site; {@code ""} is none.
 *
 * @param zone whose days and hours are meant
 * @param from first day of the period as a date field has it
 * @param chosen how many instances are chosen, or that all are
 * @param hidden what the form of the filters keeps
 * @param rests what the figures do not cover, by name
 * @param missing why there are none
 */
public record DeliveryView(
    String title,
    FreshLine fresh,
    List<Link> periods,
    List<Link> buckets,
    String from,
    String to,
    String zone,
    String chosen,
    boolean narrowed,
    List<Pick> instances,
    List<Hidden> hidden,
    List<Rest> rests,
    Optional<Missing> missing,
    Optional<Charts> charts) {
  public record Link(String text, String href, boolean current) {}

  public record Pick(String name, String value, boolean set) {}

  public record Hidden(String name, String value) {}

  /** @param who instances that it is about */
  public record Rest(String icon, String tone, String text, List<Who> who, String more) {}

  /** @param what further about it, {@code ""} for nothing */
  public record Who(String name, String href, String what) {}

  public record Charts(
      Funnel funnel,
      List<Latency> latencies,
      Volume volume,
      Failures failures,
      Heat heat,
      Members members) {}

  /** A number that leads to the messages behind it. */
  public record Figure(String text, String href) {}

  public record Funnel(String about, List<Step> steps, String summary) {}

  /**
   * @param known width of what certainly got here, of 100
   * @param unknown width of what may have
   * @param lost what did not go on from here
   */
  public record Step(
      StatusMark mark,
      String shade,
      String known,
      String unknown,
      Figure count,
      String share,
      List<Figure> lost) {}

  /**
   * @param measured how many of how many are known
   * @param bands empty when none is
   */
  public record Latency(
      String id,
      String name,
      String median,
      String p90,
      String measured,
      String summary,
      List<Band> bands) {}

  /** @param middle the median lies in it */
  public record Band(
      String tick,
      String name,
      String x,
      String y,
      String height,
      boolean middle,
      String count,
      String share) {}

  /**
   * @param scale of the upright axis, the largest first
   * @param ticks one a bar, most of them empty
   * @param centred none of them is
   * @param width of the drawing
   * @param journal the messages of the whole drawing; some bars narrow it
   */
  public record Volume(
      String title,
      String summary,
      List<String> scale,
      List<Tick> ticks,
      boolean centred,
      int width,
      List<Bar> bars,
      List<Row> rows,
      String heading,
      String journal) {}

  /** @param spare left out where there is little room */
  public record Tick(String text, boolean spare) {}

  /**
   * One hour or day.
   *
   * @param from as the journal's address has it
   * @param to the same, for its end
   */
  public record Bar(List<Part> parts, String said, String from, String to) {}

  /** @param kind {@code read}, {@code deliv}, {@code sent}, {@code none} or {@code fail} */
  public record Part(String kind, String x, String y, String width, String height) {}

  public record Row(String name, List<Figure> figures) {}

  public record Failures(String about, List<Reason> reasons, String summary) {}

  public record Reason(
      StatusMark mark,
      Figure count,
      String share,
      String width,
      String tone,
      String meaning,
      String advice) {}

  /** @param best the hour that stands out, in words */
  public record Heat(
      List<Link> measures,
      String tone,
      String low,
      String high,
      List<String> days,
      List<String> hours,
      List<Cell> cells,
      List<Row> rows,
      String best) {}

  /** @param level 0 to 5, or {@code none} when nothing is known */
  public record Cell(String x, String y, String level, String said) {}

  public record Members(String about, List<Column> columns, List<Member> rows) {}

  /** @param sorted {@code ascending}, {@code descending} or {@code ""} */
  public record Column(String name, String href, String sorted, boolean number) {}

  /** @param tracked whether it can be known what becomes of its messages */
  public record Member(
      String name,
      String href,
      Figure messages,
      boolean tracked,
      String doctor,
      String delivered,
      String width,
      String tone,
      String read,
      Figure failed,
      String median) {}
}
