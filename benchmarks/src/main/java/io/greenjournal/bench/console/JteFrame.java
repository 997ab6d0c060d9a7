package io.greenjournal.bench.console;

/**
 * What is around the rows of the page that the console is measured against; public since templates read it.
 *
 * @param constant as it was drawn
 * @param fixed the same in parts, one more than there are values
 * @param values what stands between the parts
 */
@SuppressWarnings("ArrayRecordComponent") // Read by templates only, and not compared.
public record JteFrame(String constant, String[] fixed, String[] values) {
  /** Either at once or with each value escaped. */
  static final String TEMPLATE = """
      @param io.greenjournal.bench.console.JteFrame frame
      @param boolean whole
      @if(whole)@for(int i = 0; i < frame.values().length; i++)$unsafe{frame.fixed()[i]}${frame.values()[i]}@endfor$unsafe{frame.fixed()[frame.values().length]}@else$unsafe{frame.constant()}@endif""";

  static JteFrame of(String html) {
    Markup markup = Markup.of(html);
    return new JteFrame(
        html, markup.fixed().toArray(String[]::new), markup.values().toArray(String[]::new));
  }
}
