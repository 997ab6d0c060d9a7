package io.greenjournal.web.export;

import io.greenjournal.core.journal.CachedRecord;
import io.greenjournal.core.journal.Cursor;
import io.greenjournal.core.journal.Freshness;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.Page;
import io.greenjournal.web.messages.Cached;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** Messages to be exported, and readers of what comes out that share nothing with the writers. */
final class Rows {
  private Rows() {}

  static String json(String id, String text, long timestamp) {
    return """
        {"type":"incoming","idMessage":"%s","timestamp":%d,"typeMessage":"textMessage","chatId":"79001@c.us",\
        "textMessage":%s,"senderId":"79001@c.us","senderName":"Ann","senderContactName":""}""".formatted(id, timestamp, quoted(text));
  }

  static String quoted(String text) {
    return new com.fasterxml.jackson.databind.node.TextNode(text).toString();
  }

  static CachedRecord record(String id, String text) {
    return new CachedRecord(
        Cached.record(Cached.CLINIC, Journal.INCOMING, json(id, text, Cached.NOW.getEpochSecond())),
        Cached.NOW,
        Cached.NOW);
  }

  /** So many pages of so many, counted as they are asked for. */
  static RowPages pages(int pages, int rows, List<Integer> asked) {
    return after -> {
      int number = after.map(cursor -> Integer.parseInt(cursor.value())).orElse(0);
      asked.add(number);
      return new Page<>(
          IntStream.range(0, rows)
              .mapToObj(i -> record("M" + number + "-" + i, "text"))
              .toList(),
          number + 1 < pages
              ? Optional.of(new Cursor(String.valueOf(number + 1)))
              : Optional.empty(),
          Freshness.NEVER);
    };
  }

  /** Cells of a CSV file whose cells are all quoted; anything else fails. */
  static List<List<String>> csv(String file) {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    int at = file.startsWith("\uFEFF") ? 1 : 0;
    while (at < file.length()) {
      if (file.charAt(at) != '"') {
        throw new AssertionError("a cell without quotes at " + at);
      }
      StringBuilder cell = new StringBuilder();
      at++;
      while (file.charAt(at) != '"' || at + 1 < file.length() && file.charAt(at + 1) == '"') {
        at += file.charAt(at) == '"' ? 1 : 0;
        cell.append(file.charAt(at++));
      }
      row.add(cell.toString());
      at++;
      if (file.startsWith("\r\n", at)) {
        rows.add(row);
        row = new ArrayList<>();
        at += 2;
      } else if (file.charAt(at) == ',') {
        at++;
      } else {
        throw new AssertionError("neither a comma nor a line end at " + at);
      }
    }
    return rows;
  }

  /** Cells of one sheet of a workbook, all of which are to be texts. */
  static List<List<String>> xlsx(byte[] file, int sheet) throws Exception {
    Document document = DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(entry(file, "xl/worksheets/sheet" + sheet + ".xml")));
    List<List<String>> rows = new ArrayList<>();
    NodeList found = document.getElementsByTagName("row");
    for (int i = 0; i < found.getLength(); i++) {
      NodeList cells = found.item(i).getChildNodes();
      List<String> row = new ArrayList<>();
      for (int c = 0; c < cells.getLength(); c++) {
        if (!cells.item(c).getAttributes().getNamedItem("t").getNodeValue().equals("inlineStr")) {
          throw new AssertionError("a cell that is no text");
        }
        row.add(cells.item(c).getTextContent());
      }
      rows.add(row);
    }
    return rows;
  }

  /** By the list of its contents, as spreadsheets read it. */
  private static byte[] entry(byte[] file, String name) throws IOException {
    Path kept = Files.createTempFile("book", ".xlsx");
    try (ZipFile zip = new ZipFile(Files.write(kept, file).toFile())) {
      ZipEntry entry = zip.getEntry(name);
      if (entry == null) {
        throw new AssertionError("no " + name);
      }
      return zip.getInputStream(entry).readAllBytes();
    } finally {
      Files.delete(kept);
    }
  }
}
