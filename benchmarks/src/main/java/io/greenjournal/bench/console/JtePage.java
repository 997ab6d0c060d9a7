package io.greenjournal.bench.console;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.StringOutput;
import gg.jte.resolve.DirectoryCodeResolver;
import gg.jte.runtime.Constants;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A drawn journal page as precompiled JTE templates of the same content. Each kind of row has a template of its
 * own, so that nothing is left to decide; every text and attribute in it is escaped when it is put in.
 */
final class JtePage {
  private static final Pattern ROW =
      Pattern.compile("<li class=\"(?:msg|day)\".*?</li>\\s*", Pattern.DOTALL);
  private static final int SMALLEST_BUFFER = 1 << 15;

  private final Map<String, Integer> shapes = new LinkedHashMap<>();
  private final List<JteRow> rows = new ArrayList<>();
  private final String html;
  private final JteFrame head;
  private final JteFrame tail;
  private final TemplateEngine engine;

  private JtePage(String html, Path directory) throws IOException {
    this.html = html;
    Matcher row = ROW.matcher(html);
    int start = -1;
    int end = 0;
    while (row.find()) {
      start = start < 0 ? row.start() : start;
      if (end != 0 && end != row.start()) {
        throw new IllegalArgumentException("something between two rows: " + row.group());
      }
      end = row.end();
      add(Markup.of(row.group()));
    }
    this.head = JteFrame.of(html.substring(0, start));
    this.tail = JteFrame.of(html.substring(end));
    this.engine = compiled(directory);
  }

  /**
   * @param directory empty; templates and classes are written there
   * @throws IllegalStateException when what the templates print is not the page
   */
  static JtePage of(String html, Path directory) throws IOException {
    JtePage page = new JtePage(html, directory);
    page.check(false);
    page.check(true);
    return page;
  }

  private void add(Markup row) {
    StringBuilder template = new StringBuilder("@param String[] v\n");
    List<String> fixed = row.fixed();
    for (int i = 0; i < fixed.size() - 1; i++) {
      template.append(fixed.get(i)).append("${v[").append(i).append("]}");
    }
    template.append(fixed.get(fixed.size() - 1));
    int shape = shapes.computeIfAbsent(template.toString(), t -> shapes.size());
    rows.add(new JteRow(shape, row.values().toArray(String[]::new)));
  }

  private TemplateEngine compiled(Path directory) throws IOException {
    Path sources = Files.createDirectories(directory.resolve("jte"));
    Path classes = Files.createDirectories(directory.resolve("classes"));
    StringBuilder choice = new StringBuilder();
    for (Map.Entry<String, Integer> shape : shapes.entrySet()) {
      Files.writeString(sources.resolve("row" + shape.getValue() + ".jte"), shape.getKey());
      choice
          .append(choice.isEmpty() ? "@if" : "@elseif")
          .append("(row.shape() == %1$d)@template.row%1$d(v = row.values())"
              .formatted(shape.getValue()));
    }
    Files.writeString(sources.resolve("frame.jte"), JteFrame.TEMPLATE);
    Files.writeString(sources.resolve("page.jte"), """
        @import io.greenjournal.bench.console.JteFrame
        @import io.greenjournal.bench.console.JteRow
        @param JteFrame head
        @param java.util.List<JteRow> rows
        @param JteFrame tail
        @param boolean whole
        @template.frame(frame = head, whole = whole)@for(JteRow row : rows)%s@endif@endfor@template.frame(frame = tail, whole = whole)""".formatted(choice));
    ClassLoader loader = JtePage.class.getClassLoader();
    TemplateEngine.create(
            new DirectoryCodeResolver(sources),
            classes,
            ContentType.Html,
            loader,
            Constants.PACKAGE_NAME_PRECOMPILED)
        .precompileAll();
    return TemplateEngine.createPrecompiled(classes, ContentType.Html, loader);
  }

  /** @param whole escapes what is around the rows too, as a page does for which it is not constant */
  void draw(TemplateOutput output, boolean whole) {
    engine.render(
        "page.jte", Map.of("head", head, "rows", rows, "tail", tail, "whole", whole), output);
  }

  private void check(boolean whole) {
    StringOutput output = new StringOutput(SMALLEST_BUFFER);
    draw(output, whole);
    String wanted = inOneSpelling(html);
    String drawn = inOneSpelling(output.toString());
    for (int i = 0; i < Math.max(wanted.length(), drawn.length()); i++) {
      if (i >= wanted.length() || i >= drawn.length() || wanted.charAt(i) != drawn.charAt(i)) {
        throw new IllegalStateException(
            "the pages differ:\n%s\n%s".formatted(around(wanted, i), around(drawn, i)));
      }
    }
  }

  /** Quotes may be escaped in several ways, and need it in attributes only. */
  private static String inOneSpelling(String page) {
    return page.replaceAll("&quot;|&#34;", "\"").replace("&#39;", "'").replace("&gt;", ">");
  }

  private static String around(String text, int at) {
    return text.substring(
        Math.min(text.length(), Math.max(0, at - 80)), Math.min(text.length(), at + 40));
  }

  /** How many kinds of rows there are. */
  int shapes() {
    return shapes.size();
  }
}
